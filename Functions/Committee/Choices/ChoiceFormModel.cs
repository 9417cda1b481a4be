namespace Recruitment.Committee.Choices;

/// <summary>The form on which voters choose who goes on.</summary>
public sealed record ChoiceFormModel
{
    /// <summary>Those with the highest averages, highest first.</summary>
    public required IReadOnlyList<ChoiceFormCandidate> Candidates { get; init; }

    /// <summary>What the proposal calls whom it names, highest first.</summary>
    public required IReadOnlyList<string> Proposed { get; init; }

    /// <summary>Those with the same average of whom not all fit in the proposal; the voter chooses between them.</summary>
    public IReadOnlyList<string> AtTheBorder { get; init; } = [];

    /// <summary>How many candidates with lower averages are left out.</summary>
    public int NotShown { get; init; }

    public required ChoiceWords Words { get; init; }

    /// <summary>Names stay hidden until it is decided.</summary>
    public required bool NameBlind { get; init; }

    /// <summary>What is chosen of <see cref="Choices.Choice"/>; null: nothing yet.</summary>
    public string? Choice { get; init; }
    public string? Reason { get; init; }
}
