using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Stages.Posting;

/// <summary>Tells the recruiter where the vacancy is online.</summary>
public sealed class VacancyOnlineMail(ProcedureRecords procedures, MailBody body, LinkBuilder links)
    : RecruiterMail<VacancyOnlineMailBody>(procedures, body, links);
