using System.Net.Security;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Recruitment.Mail.Transports;

/// <summary>A connection to a mail server, which knows how far the mail came that was sent on it last.</summary>
internal sealed class SmtpConnection : SmtpClient
{
    private SmtpConnection(RemoteCertificateValidationCallback? trust)
    {
        ServerCertificateValidationCallback = trust;

        // As other clients of the framework do: a list of revoked certificates that is out of reach holds up no mail.
        CheckCertificateRevocation = false;
    }

    /// <summary>The server said yes to the recipient. A connection that breaks after that leaves open who has the mail.</summary>
    public bool MayHaveArrived { get; private set; }

    /// <exception cref="MailNotSentException">The server does not encrypt, or does not know the user.</exception>
    public static async Task<SmtpConnection> OpenAsync(
        SmtpSettings server,
        RemoteCertificateValidationCallback? trust,
        CancellationToken cancellationToken
    )
    {
        var connection = new SmtpConnection(trust);
        try
        {
            await connection.GreetAsync(server, cancellationToken);
            await connection.LogInAsync(server, cancellationToken);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Looks whether the server greets and encrypts as it should, and takes leave again.</summary>
    /// <exception cref="MailNotSentException">The server does not encrypt.</exception>
    public static async Task TryAsync(
        SmtpSettings server,
        RemoteCertificateValidationCallback? trust,
        CancellationToken cancellationToken
    )
    {
        using var connection = new SmtpConnection(trust);
        await connection.GreetAsync(server, cancellationToken);
        await connection.DisconnectAsync(quit: true, cancellationToken);
    }

    public Task HandOverAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        MayHaveArrived = false;
        return SendAsync(MimeMail.Format, message, cancellationToken);
    }

    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) =>
        MayHaveArrived = true;

    private async Task GreetAsync(SmtpSettings server, CancellationToken cancellationToken)
    {
        var encryption = server.StartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None;
        try
        {
            await ConnectAsync(server.Host, server.Port, encryption, cancellationToken);
        }
        catch (Exception fault) when (fault is NotSupportedException or SslHandshakeException)
        {
            throw new MailNotSentException(
                MailFault.Settings,
                "The mail server does not encrypt, or its certificate is not to be trusted."
            );
        }
    }

    private async Task LogInAsync(SmtpSettings server, CancellationToken cancellationToken)
    {
        if (server.User is not { } user)
        {
            return;
        }

        try
        {
            await AuthenticateAsync(user, server.Password, cancellationToken);
        }
        catch (Exception fault) when (fault is NotSupportedException or AuthenticationException)
        {
            throw new MailNotSentException(MailFault.Settings, "The mail server does not take the user and password.");
        }
    }
}
