namespace Recruitment.Definition;

/// <summary>
/// What referees are asked about a candidate who consents to it. The stage's deadline is that of the consent; the two
/// waits after it have a length.
/// </summary>
public sealed record ReferencePlan
{
    /// <summary>Referees at most whom a candidate names.</summary>
    public int PerCandidate { get; init; } = 2;

    /// <summary>What each referee is asked, in order.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>Working days in which referees answer.</summary>
    public int AnswerDays { get; init; } = 5;

    /// <summary>Working days in which candidates react to what was answered.</summary>
    public int ReactionDays { get; init; } = 3;
}
