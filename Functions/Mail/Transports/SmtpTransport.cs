using System.Net;
using System.Net.Mail;
using Recruitment.Records;

namespace Recruitment.Mail.Transports;

/// <summary>Hands mails to an SMTP server, each on a connection of its own.</summary>
internal sealed class SmtpTransport(MailSettings settings) : IMailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var client = Client();
        using var message = MimeMail.Of(mail);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (SmtpException refused)
        {
            throw new MailNotSentException($"The mail server answered {refused.StatusCode}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MailNotSentException("The mail server did not answer in time.");
        }
    }

    public Task<int> EraseAsync(
        ProcedureId procedure,
        IReadOnlyCollection<string>? people,
        CancellationToken cancellationToken
    ) => Task.FromResult(0);

    private SmtpClient Client() =>
        new(settings.SmtpHost, settings.SmtpPort)
        {
            EnableSsl = settings.SmtpStartTls,
            Credentials = settings.SmtpUser is { } user
                ? new NetworkCredential(user, settings.SmtpPassword)
                : null,
        };
}
