using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Recruitment.Audit.Anchors;
using Recruitment.Html;
using Recruitment.Mail;
using Recruitment.Records;
using Recruitment.Recruiter.Desk;

namespace Recruitment.Recruiter.Auditing;

/// <summary>
/// Sends what stands for all anchors to whoever keeps such mails, where nobody who runs the app comes. One that is not
/// sent is not sent again: the next stands for it as well.
/// </summary>
public sealed partial class AnchorMails(
    IConfiguration configuration,
    MailBody body,
    MailWriter writer,
    MailSettings settings,
    IMailTransport transport,
    ILogger<AnchorMails> logger
)
{
    /// <summary>Stands where mails name their procedure.</summary>
    private static readonly ProcedureId Audit = new("audit");

    public async Task SendAsync(AuditAnchor anchor, CancellationToken cancellationToken)
    {
        if (configuration["Audit:MailTo"] is not { Length: > 0 } to)
        {
            return;
        }

        var order = new MailOrder
        {
            Procedure = Audit,
            Kind = nameof(AuditAnchoredMail),
            Recipient = anchor.Number.ToString(CultureInfo.InvariantCulture),
        };
        var brand = DeskBrand.Own;
        var draft = new MailDraft
        {
            ToName = "",
            ToAddress = to,
            FromName = brand.Name,
            ReplyTo = settings.From,
            Html = await body.RenderAsync<AuditAnchoredMail>(new AnchorLetter(brand, anchor)),
        };
        try
        {
            await transport.SendAsync(writer.Write(order, draft), cancellationToken);
        }
        catch (MailNotSentException refusal)
        {
            NotSent(logger, anchor.Number, refusal.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The mail about anchor {Number} was not sent: {Reason}")]
    private static partial void NotSent(ILogger logger, int number, string reason);
}

/// <summary>What the mail says.</summary>
public sealed record AnchorLetter(Brand Brand, AuditAnchor Anchor);
