using Recruitment.Correspondence;
using Recruitment.Links;

namespace Recruitment.Applicants.Complaints;

/// <summary>Reminds the recruiter of a complaint without an answer.</summary>
public sealed class ComplaintReminderMail(Letters letters, ComplaintRecords complaints, LinkBuilder links)
    : ComplaintMail<ComplaintReminderMailBody>(letters, complaints, links);
