using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>
/// A decision that does not, or not wholly, follow the council's advice is not carried out for six weeks, unless the
/// council has no objection (WMS art. 34(1)). A dispute before the LCG does not make it longer (art. 34(4)).
/// </summary>
public sealed record Suspension
{
    /// <summary>WMS art. 34(1).</summary>
    public const int Weeks = 6;

    /// <summary>Its end by law: the last day, 23:59 in Europe/Amsterdam; UTC.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>When it ended early; absent: it did not.</summary>
    public DateTimeOffset? LiftedAt { get; init; }

    /// <summary>Who lifted it: somebody of the council, or the recruiter.</summary>
    public PersonId? LiftedBy { get; init; }

    /// <summary>What board and council agreed, where the recruiter recorded it.</summary>
    public string? Settlement { get; init; }
}
