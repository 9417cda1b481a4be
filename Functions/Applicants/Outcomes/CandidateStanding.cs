using Recruitment.Candidates;

namespace Recruitment.Applicants.Outcomes;

/// <summary>Where a candidate stands.</summary>
/// <param name="Status">Null when the candidate's record is erased.</param>
/// <param name="WarnAt">When the recruiter is to be warned if there is no final answer yet, UTC.</param>
public sealed record CandidateStanding(CandidateStatus? Status, DateTimeOffset WarnAt);
