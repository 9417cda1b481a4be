using Recruitment.Candidates;
using Recruitment.Definition;

namespace Recruitment.Stages.Checks;

/// <summary>What the holder of a link to a candidate's checks may see.</summary>
public sealed record CheckAccess(ProcedureDefinition Definition, Candidate Candidate, CandidateChecks Checks);
