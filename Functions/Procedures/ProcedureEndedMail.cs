using Recruitment.Links;
using Recruitment.Mail;

namespace Recruitment.Procedures;

/// <summary>Tells the recruiter that the procedure ended without an appointment, and why.</summary>
public sealed class ProcedureEndedMail(
    ProcedureRecords procedures,
    MailBody body,
    LinkBuilder links
) : RecruiterMail<ProcedureEndedMailBody>(procedures, body, links);
