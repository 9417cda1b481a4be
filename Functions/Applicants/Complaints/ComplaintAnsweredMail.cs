using Recruitment.Correspondence;
using Recruitment.Links;

namespace Recruitment.Applicants.Complaints;

/// <summary>Brings the answer to the candidate who complained.</summary>
public sealed class ComplaintAnsweredMail(Letters letters, ComplaintRecords complaints, LinkBuilder links)
    : ComplaintMail<ComplaintAnsweredMailBody>(letters, complaints, links)
{
    protected override bool IsFor(Complaint complaint) => !complaint.IsOpen;
}
