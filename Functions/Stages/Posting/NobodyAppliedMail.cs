using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Stages.Posting;

/// <summary>Tells the recruiter, some days before the close, that nobody has applied yet.</summary>
public sealed class NobodyAppliedMail(ProcedureRecords procedures, MailBody body, LinkBuilder links)
    : RecruiterMail<NobodyAppliedMailBody>(procedures, body, links);
