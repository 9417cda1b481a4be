using Recruitment.Records;

namespace Recruitment.Committee.Conflicts;

/// <summary>Where a voter says that they cannot judge, and reads what they said so before.</summary>
/// <param name="Address">The address of the ballot, without the host.</param>
/// <param name="Choices">The candidates of whom it can be said one by one, with what they are called.</param>
/// <param name="PassedOver">Those about whom the voter is not asked.</param>
public sealed record ConflictFormModel(
    string Address,
    IReadOnlyList<(CandidateId Id, string Label)> Choices,
    IReadOnlyList<PassedOverCandidate> PassedOver
)
{
    /// <summary>What was posted and refused; null: nothing was.</summary>
    public string? Reason { get; init; }

    /// <summary>The form is shown opened: what was posted was refused.</summary>
    public bool IsOpen { get; init; }
}
