using Recruitment.Candidates;
using Recruitment.Records;

namespace Recruitment.Applicants.Applying;

/// <summary>What became of an application.</summary>
/// <param name="Candidate">The candidate, also when the address had applied before.</param>
/// <param name="Arriving">Where the CV has yet to be put; null when it repeats, and for an upload.</param>
/// <param name="Repeats">
/// The address had applied before: the first application stands, and this one waits for a confirmation by mail.
/// </param>
public sealed record ApplicationReceipt(CandidateId Candidate, ArrivingCv? Arriving, bool Repeats);
