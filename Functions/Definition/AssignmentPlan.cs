namespace Recruitment.Definition;

/// <summary>
/// A trial lesson or another assignment that every candidate does right before the interview; scored as a criterion of
/// its own.
/// </summary>
public sealed record AssignmentPlan
{
    /// <summary>What it is, such as <c>Proefles</c>.</summary>
    public required string Title { get; init; }

    /// <summary>What the candidate is to do and to prepare; told in the invitation and in the calendar.</summary>
    public required string Instructions { get; init; }

    /// <summary>How long it takes.</summary>
    public int Minutes { get; init; } = 30;

    /// <summary>Where it is; absent: where the interview is.</summary>
    public string? Location { get; init; }

    /// <summary>How much its score counts beside those on the criteria of the vacancy, 1 to 5.</summary>
    public int Weight { get; init; } = 1;
}
