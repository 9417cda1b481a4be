using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>What the orchestration knows of a candidate's checks: no texts.</summary>
/// <param name="Outcome">Null while there is none.</param>
/// <param name="Submissions">How often something was handed in.</param>
/// <param name="Returns">How often it was given back.</param>
public sealed record CheckState(
    CandidateId Candidate,
    CheckOutcome? Outcome,
    bool IsComplete,
    int Submissions,
    int Returns
);
