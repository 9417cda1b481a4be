using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>
/// Input of <c>GiveOutcomeActivity</c>: gives the selected candidates who have no final answer yet a final
/// status, and wakes their orchestrations, which mail the answer.
/// </summary>
/// <param name="Select">Who; a withdrawn or otherwise finished candidate is passed over.</param>
/// <param name="Status">A final status.</param>
/// <param name="Step">The stage's step in which it was decided, for the audit and the mail.</param>
public sealed record OutcomeInput(ProcedureId Procedure, CandidateSelection Select, CandidateStatus Status, string Step)
{
    /// <summary>Only this candidate, when the selection includes them; null: everybody in the selection.</summary>
    public CandidateId? Candidate { get; init; }

    /// <summary>Whose decision it is; empty: of those who voted on it, which the activity finds.</summary>
    public IReadOnlyList<PersonId> DecidedBy { get; init; } = [];
}
