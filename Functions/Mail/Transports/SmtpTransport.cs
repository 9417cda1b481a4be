using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;
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

    /// <summary>Looks whether the server greets (RFC 5321, 3.1), and takes leave again.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            _ = settings.From;
            using var connection = new TcpClient();
            await connection.ConnectAsync(settings.SmtpHost, settings.SmtpPort, cancellationToken);
            await using var stream = connection.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            var greeting = await reader.ReadLineAsync(cancellationToken);
            if (greeting?.StartsWith("220", StringComparison.Ordinal) != true)
            {
                throw new MailNotSentException("The mail server takes no mails.");
            }

            await stream.WriteAsync("QUIT\r\n"u8.ToArray(), cancellationToken);
        }
        catch (Exception away) when (away is SocketException or IOException)
        {
            throw new MailNotSentException("The mail server does not answer.");
        }
        catch (InvalidOperationException missing)
        {
            throw new MailNotSentException(missing.Message);
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
