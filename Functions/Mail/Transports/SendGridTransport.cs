using System.Net;
using System.Text;
using Recruitment.Records;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace Recruitment.Mail.Transports;

/// <summary>
/// Hands mails to SendGrid. Opens and clicks are not followed: what candidates do with their mail is not ours to
/// know, and rewritten links would hide where they lead.
/// </summary>
internal sealed class SendGridTransport(MailSettings settings, TimeProvider? clock = null) : IMailTransport, IDisposable
{
    private readonly Patience _patience = new(clock);
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }
    )
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var client = new SendGridClient(_http, settings.SendGridApiKey, settings.SendGridHost);
        var status = default(HttpStatusCode);
        try
        {
            await _patience.WaitAsync(
                "SendGrid",
                async token => status = (await client.SendEmailAsync(Message(mail), token)).StatusCode,
                cancellationToken
            );
        }
        catch (HttpRequestException failed)
        {
            throw new MailNotSentException(
                MailFault.Unreachable,
                $"SendGrid was not reached: {failed.HttpRequestError}."
            );
        }

        if (status is < HttpStatusCode.OK or >= HttpStatusCode.Ambiguous)
        {
            throw new MailNotSentException(FaultOf(status), $"SendGrid answered {(int)status}.");
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Looks at the settings: a call to SendGrid would count as one of the few that it allows.</summary>
    public Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            _ = (settings.SendGridApiKey, settings.From);
            return Task.CompletedTask;
        }
        catch (InvalidOperationException missing)
        {
            throw new MailNotSentException(MailFault.Settings, missing.Message);
        }
    }

    public Task<int> EraseAsync(
        ProcedureId procedure,
        IReadOnlyCollection<string>? people,
        CancellationToken cancellationToken
    ) => Task.FromResult(0);

    private static MailFault FaultOf(HttpStatusCode status) =>
        status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => MailFault.Settings,
            HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => MailFault.Deferred,
            _ => MailFault.Refused,
        };

    private static SendGridMessage Message(OutgoingMail mail)
    {
        var message = new SendGridMessage
        {
            From = new EmailAddress(mail.FromAddress, mail.FromName),
            ReplyTo = new EmailAddress(mail.ReplyTo),
            Subject = mail.Subject,
            PlainTextContent = mail.Text,
            HtmlContent = mail.Html,
        };
        message.AddTo(mail.ToAddress, mail.ToName);
        message.AddGlobalHeader("Message-ID", mail.MessageId);
        foreach (var (name, value) in mail.Headers)
        {
            message.AddGlobalHeader(name, value);
        }

        // Comes back in what the event webhook tells of this mail. Ids only.
        message.AddGlobalCustomArg(SendGridEvent.ProcedureArgument, mail.Procedure.Value);
        message.AddGlobalCustomArg(SendGridEvent.MailArgument, mail.Key);
        message.SetClickTracking(enable: false, enableText: false);
        message.SetOpenTracking(enable: false);
        if (mail.Calendar is { } calendar)
        {
            message.AddAttachment(
                "invite.ics",
                Convert.ToBase64String(Encoding.UTF8.GetBytes(calendar)),
                $"text/calendar; charset=utf-8; method={mail.CalendarMethod ?? "REQUEST"}",
                "attachment"
            );
        }

        return message;
    }
}
