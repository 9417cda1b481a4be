using Recruitment.Links;
using Recruitment.Mail;

namespace Recruitment.Procedures;

/// <summary>Tells the recruiter that the procedure has started, with every date as written and as it became.</summary>
public sealed class ProcedureStartedMail(
    ProcedureRecords procedures,
    MailBody body,
    LinkBuilder links
) : RecruiterMail<ProcedureStartedMailBody>(procedures, body, links);
