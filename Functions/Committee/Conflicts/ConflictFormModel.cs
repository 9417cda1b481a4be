using Microsoft.AspNetCore.Http;
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
    /// <summary>Why the voter cannot judge, and whom, as it was posted and refused.</summary>
    public string ReasonTyped { get; init; } = "";
    public IReadOnlyList<string> Chosen { get; init; } = [];
    public bool IsEverybody { get; init; }

    /// <summary>The form is shown opened: what was posted was refused.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Of whom the voter said to be able to judge after all, and why, as it was refused.</summary>
    public string Lifted { get; init; } = "";
    public string LiftReason { get; init; } = "";

    public bool IsChosen(CandidateId candidate) => Chosen.Contains(candidate.Value);

    public string LiftTyped(CandidateId candidate) => Lifted == candidate.Value ? LiftReason : "";

    /// <summary>With what was filled in in one of its forms and refused; what is of the ballot itself is passed over.</summary>
    public ConflictFormModel Refused(IFormCollection form) =>
        ConflictDeclaration.IsIn(form)
            ? this with
            {
                ReasonTyped = form[ConflictDeclaration.ReasonName].ToString(),
                Chosen = [.. form[ConflictDeclaration.CandidateName].OfType<string>()],
                IsEverybody = form.ContainsKey(ConflictDeclaration.EverybodyName),
                IsOpen = true,
            }
        : ConflictLifting.IsIn(form)
            ? this with
            {
                Lifted = form[ConflictLifting.CandidateName].ToString(),
                LiftReason = form[ConflictLifting.ReasonName].ToString(),
            }
        : this;
}
