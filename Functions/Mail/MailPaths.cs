using Recruitment.Records;

namespace Recruitment.Mail;

/// <summary>Where it is recorded what became of mails. Below the procedure's own prefix, so that erasure finds them.</summary>
public static class MailPaths
{
    private const string Extension = ".json";

    public static string Sent(ProcedureId procedure) => Folder(procedure, "mails");

    public static string Sent(MailOrder order) => In(Sent(order.Procedure), order);

    /// <summary>The mails that a server refused for good: nobody has them.</summary>
    public static string Refused(ProcedureId procedure) => Folder(procedure, "mails-refused");

    public static string Refused(MailOrder order) => In(Refused(order.Procedure), order);

    /// <summary>The mails that were sent and came back.</summary>
    public static string Bounced(ProcedureId procedure) => Folder(procedure, "mails-bounced");

    public static string Bounced(MailOrder order) => In(Bounced(order.Procedure), order);

    /// <summary>The <see cref="MailOrder.Key"/> in a path of one of these.</summary>
    public static string KeyIn(string path) => path[(path.LastIndexOf('/') + 1)..^Extension.Length];

    private static string Folder(ProcedureId procedure, string name) => $"procedures/{procedure}/{name}/";

    private static string In(string folder, MailOrder order) => $"{folder}{order.Key}{Extension}";
}
