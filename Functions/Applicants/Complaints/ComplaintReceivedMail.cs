using Recruitment.Correspondence;
using Recruitment.Links;

namespace Recruitment.Applicants.Complaints;

/// <summary>Tells the recruiter of a complaint, and by when it is to be answered.</summary>
public sealed class ComplaintReceivedMail(Letters letters, ComplaintRecords complaints, LinkBuilder links)
    : ComplaintMail<ComplaintReceivedMailBody>(letters, complaints, links);
