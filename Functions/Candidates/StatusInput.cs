using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>
/// Input of <c>SetStatusActivity</c>: moves the selected candidates to a status that is not final, without
/// telling them.
/// </summary>
/// <param name="Candidate">Only this candidate, when the selection includes them; null: everybody in the selection.</param>
/// <param name="Select">Who; a candidate with a final answer is passed over.</param>
/// <param name="Status">A status that is not final.</param>
/// <param name="Step">The stage's step in which it was decided.</param>
public sealed record StatusInput(
    ProcedureId Procedure,
    CandidateId? Candidate,
    CandidateSelection Select,
    CandidateStatus Status,
    string Step
);
