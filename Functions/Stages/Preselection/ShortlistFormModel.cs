using Recruitment.Procedures.Definition;

namespace Recruitment.Stages.Preselection;

/// <summary>The form on which the chair chooses the shortlist.</summary>
public sealed record ShortlistFormModel
{
    public required IReadOnlyList<ShortlistFormCandidate> Candidates { get; init; }
    public required IReadOnlyList<Criterion> Criteria { get; init; }

    /// <summary>Candidates at most.</summary>
    public required int Maximum { get; init; }

    /// <summary>Names stay hidden until the shortlist is decided.</summary>
    public required bool NameBlind { get; init; }

    /// <summary>The chair finds nobody suitable.</summary>
    public bool Nobody { get; init; }
    public string? Reason { get; init; }
}
