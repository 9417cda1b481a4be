using System.Net.Security;
using MailKit;
using MailKit.Net.Smtp;
using Recruitment.Records;

namespace Recruitment.Mail.Transports;

/// <summary>Hands mails to an SMTP server.</summary>
internal sealed class SmtpTransport(
    MailSettings settings,
    TimeProvider? clock = null,
    RemoteCertificateValidationCallback? trust = null
) : IMailTransport, IDisposable
{
    private readonly Patience _patience = new(clock);
    private readonly SmtpConnections _connections = new(trust, clock ?? TimeProvider.System);

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var server = settings.Smtp;
        using var message = MimeMail.Of(mail);
        await AskAsync(token => _connections.SendAsync(server, message, token), cancellationToken);
    }

    /// <summary>Looks whether the server greets (RFC 5321, 3.1), and takes leave again.</summary>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            _ = settings.From;
            var server = settings.Smtp;
            await AskAsync(token => _connections.TryAsync(server, token), cancellationToken);
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

    public void Dispose() => _connections.Dispose();

    /// <summary>Whatever goes wrong, no word of the server or the library gets out: it may hold an address.</summary>
    private async Task AskAsync(Func<CancellationToken, Task> ask, CancellationToken cancellationToken)
    {
        try
        {
            await _patience.WaitAsync("The mail server", ask, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not MailNotSentException)
        {
            throw Of(fault);
        }
    }

    private static MailNotSentException Of(Exception fault) =>
        fault switch
        {
            SmtpCommandException answer => Of(answer.ErrorCode, (int)answer.StatusCode),
            ServiceNotAuthenticatedException => new(
                MailFault.Settings,
                "The mail server asks for a user and password."
            ),
            NotSupportedException => new(MailFault.Address, "The mail server takes no address like the recipient's."),
            _ => new(MailFault.Unreachable, "The mail server does not answer."),
        };

    private static MailNotSentException Of(SmtpErrorCode of, int status)
    {
        var (lasting, what) = of switch
        {
            SmtpErrorCode.RecipientNotAccepted => (MailFault.Refused, "recipient"),
            SmtpErrorCode.MessageNotAccepted => (MailFault.Refused, "mail"),
            SmtpErrorCode.SenderNotAccepted => (MailFault.Settings, "sender"),
            _ => (MailFault.Unreachable, "connection"),
        };
        return new(status < 500 ? MailFault.Deferred : lasting, $"The mail server answered {status} to the {what}.");
    }
}
