using Recruitment.Candidates;
using Recruitment.Records;

namespace Recruitment.Applicants.Applying;

/// <summary>Which candidate an address belongs to; the address itself is only in the record's path, as a keyed hash.</summary>
internal sealed record Applicant(CandidateId Candidate);
