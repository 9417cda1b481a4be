using Recruitment.Records;

namespace Recruitment.Committee.Conflicts;

/// <summary>Why a voter cannot judge, in their own words; for the recruiter only.</summary>
public sealed record ConflictReason(PersonId Voter, string Reason);
