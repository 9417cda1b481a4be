using Recruitment.Records;

namespace Recruitment.Mail;

/// <summary>Where it is recorded which mails were sent. Below the procedure's own prefix, so that erasure finds them.</summary>
public static class MailPaths
{
    public static string Sent(ProcedureId procedure) => $"procedures/{procedure}/mails/";

    public static string Sent(MailOrder order) => $"{Sent(order.Procedure)}{order.Key}.json";
}
