namespace Recruitment.Candidates;

/// <summary>External events that a candidate's orchestration waits for. They carry nothing: it reads the record.</summary>
public static class CandidateEvents
{
    /// <summary>The candidate's status became final.</summary>
    public const string Outcome = nameof(Outcome);
}
