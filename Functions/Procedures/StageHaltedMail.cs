using Recruitment.Links;
using Recruitment.Mail;

namespace Recruitment.Procedures;

/// <summary>Tells the recruiter that a stage failed and waits until the recruiter resumes it.</summary>
public sealed class StageHaltedMail(ProcedureRecords procedures, MailBody body, LinkBuilder links)
    : RecruiterMail<StageHaltedMailBody>(procedures, body, links);
