namespace Recruitment.Candidates;

/// <summary>External events that the orchestrations around a candidate wait for. They carry nothing: they read the records.</summary>
public static class CandidateEvents
{
    /// <summary>The candidate's status became final.</summary>
    public const string Outcome = nameof(Outcome);

    /// <summary>A complaint of the candidate was answered.</summary>
    public const string Answered = nameof(Answered);
}
