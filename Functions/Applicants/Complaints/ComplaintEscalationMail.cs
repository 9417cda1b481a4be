using Recruitment.Correspondence;
using Recruitment.Links;

namespace Recruitment.Applicants.Complaints;

/// <summary>Tells the recruiter and the board's first member that a complaint still has no answer.</summary>
public sealed class ComplaintEscalationMail(Letters letters, ComplaintRecords complaints, LinkBuilder links)
    : ComplaintMail<ComplaintEscalationMailBody>(letters, complaints, links);
