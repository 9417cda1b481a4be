using Recruitment.Definition;

namespace Recruitment.Committee.Choices;

/// <summary>The form on which voters choose who goes on.</summary>
public sealed record ChoiceFormModel
{
    /// <summary>Those with the highest averages, highest first.</summary>
    public required IReadOnlyList<ChoiceFormCandidate> Candidates { get; init; }

    /// <summary>Those with the same average of whom not all fit in the proposal; the voter chooses between them.</summary>
    public IReadOnlyList<string> AtTheBorder { get; init; } = [];

    /// <summary>How many candidates with lower averages are left out.</summary>
    public int NotShown { get; init; }
    public required IReadOnlyList<Criterion> Criteria { get; init; }

    public required ChoiceWords Words { get; init; }

    /// <summary>Names stay hidden until it is decided.</summary>
    public required bool NameBlind { get; init; }

    /// <summary>The voter finds nobody suitable.</summary>
    public bool Nobody { get; init; }
    public string? Reason { get; init; }
}
