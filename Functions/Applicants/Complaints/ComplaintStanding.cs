using Recruitment.Records;

namespace Recruitment.Applicants.Complaints;

/// <summary>Where a complaint stands.</summary>
/// <param name="IsKnown">False: it was erased.</param>
/// <param name="RemindAt">When the recruiter is to be asked for an answer next, UTC.</param>
/// <param name="EscalatesTo">Who is told beside the recruiter by then; null: nobody.</param>
public sealed record ComplaintStanding(bool IsKnown, bool IsAnswered, DateTimeOffset RemindAt, PersonId? EscalatesTo);
