using Microsoft.Extensions.Logging;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Records;
using Recruitment.Telemetry;

namespace Recruitment.Recruiter.Desk.SignIn;

/// <summary>
/// Sends the link to whoever asked for one, if they come to the desk. Running twice is harmless: the mail has one
/// Message-ID, and whichever of its links is used first is the last. It belongs to no procedure, so that it is in no
/// procedure's ledger; what is kept of it is forgotten with the request.
/// </summary>
public sealed partial class SendSignInActivity(
    SignInRecords asked,
    DeskPeople people,
    MailBody body,
    MailWriter writer,
    MailSettings settings,
    IMailTransport transport,
    LinkBuilder links,
    MailMeter meter,
    ILogger<SendSignInActivity> logger
)
{
    /// <summary>Stands where mails name their procedure.</summary>
    internal static readonly ProcedureId Desk = new("desk");

    [Function(nameof(SendSignInActivity))]
    public async Task RunAsync([ActivityTrigger] string id, CancellationToken cancellationToken)
    {
        if (
            await asked.FindAsync(id, cancellationToken) is not { } request
            || !asked.IsOpen(request)
            || !await people.IsKnownAsync(request.Address, cancellationToken)
        )
        {
            return;
        }

        ReaderLanguage.Use(request.Language);
        var mail = await WriteAsync(request);
        try
        {
            await transport.SendAsync(mail, cancellationToken);
            meter.Count(nameof(SignInMail), MailMeter.Sent);
        }
        catch (MailNotSentException refusal)
        {
            meter.Count(nameof(SignInMail), MailMeter.Failed);
            Refused(logger, id, refusal.Message);
            if (!refusal.IsLasting)
            {
                throw;
            }
        }
    }

    private async Task<OutgoingMail> WriteAsync(SignInRequest request)
    {
        var order = new MailOrder
        {
            Procedure = Desk,
            Kind = nameof(SignInMail),
            Recipient = request.Id,
        };
        var model = new SignInLetter(DeskBrand.Own, links.To($"desk/in/{asked.TokenOf(request)}"));
        var draft = new MailDraft
        {
            ToName = "",
            ToAddress = request.Address,
            FromName = model.Brand.Name,
            ReplyTo = settings.From,
            Html = await body.RenderAsync<SignInMail>(model),
        };
        return writer.Write(order, draft);
    }

    [LoggerMessage(1, LogLevel.Error, "The link for sign-in {Id} was not sent: {Reason}")]
    private static partial void Refused(ILogger logger, string id, string reason);
}

/// <summary>What the mail with the link says.</summary>
/// <param name="Link">Opens once, within minutes.</param>
public sealed record SignInLetter(Brand Brand, Uri Link)
{
    public int Minutes => (int)SignInRecords.Life.TotalMinutes;
}
