namespace Recruitment.Procedures;

/// <summary>External events that stages and ballots wait for. They carry nothing: who wakes reads the records.</summary>
public static class StageEvents
{
    /// <summary>Somebody acted: a vote was cast, a slot chosen, an offer answered, a candidate withdrew.</summary>
    public const string Acted = nameof(Acted);

    /// <summary>The recruiter moved a date: plan the wait again.</summary>
    public const string DatesMoved = nameof(DatesMoved);
}
