namespace Recruitment.Candidates.References;

/// <summary>Somebody whom a candidate named to tell about them, and what they told.</summary>
public sealed record Referee
{
    /// <summary>From 1, in the order in which the candidate named them.</summary>
    public required int Ordinal { get; init; }
    public required string Name { get; init; }
    public required string Email { get; init; }

    /// <summary>How they know the candidate, in the candidate's words.</summary>
    public required string Relation { get; init; }

    /// <summary>One for each question, in order; empty where the question was left open. Absent: none were given.</summary>
    public IReadOnlyList<string>? Answers { get; init; }

    /// <summary>When they answered, or said that they would rather not; absent: not yet.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>What stands for them in mails, links and the audit, beside the candidate's id: <c>referee-1</c>.</summary>
    public static string IdOf(int ordinal) => $"referee-{ordinal}";
}
