using Recruitment.Candidates;

namespace Recruitment.Applicants.Outcomes;

/// <summary>Input of <see cref="CheckCandidateActivity"/>.</summary>
/// <param name="Now">The orchestration's time, UTC.</param>
public sealed record CandidateCheck(CandidateCall Call, DateTimeOffset Now);
