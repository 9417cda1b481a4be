using System.Net.Security;
using Microsoft.Extensions.Configuration;
using Recruitment.Embedded.Timers;
using Recruitment.Mail;
using Recruitment.Mail.Transports;

namespace Recruitment.Tests.Mail;

/// <summary>The transport by SMTP to a server on this machine.</summary>
internal static class SmtpTransports
{
    /// <param name="port">Of the server.</param>
    /// <param name="login">User and password.</param>
    /// <param name="startTls">Whether to encrypt.</param>
    /// <param name="trust">Which certificates are trusted; null: those that the machine trusts.</param>
    /// <param name="clock">Null: one that stands still, so that no server is late.</param>
    public static SmtpTransport To(
        int port,
        (string User, string Password)? login = null,
        bool startTls = false,
        RemoteCertificateValidationCallback? trust = null,
        TimeProvider? clock = null
    )
    {
        var settings = new Dictionary<string, string?>
        {
            ["Mail:Transport"] = "smtp",
            ["Mail:From"] = "werving@school.example",
            ["Mail:Smtp:Host"] = "localhost",
            ["Mail:Smtp:Port"] = $"{port}",
            ["Mail:Smtp:User"] = login?.User,
            ["Mail:Smtp:Password"] = login?.Password,
            ["Mail:Smtp:StartTls"] = $"{startTls}",
        };
        var mail = new MailSettings(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        return new SmtpTransport(mail, clock ?? new VirtualClock(TestMails.Sent), trust);
    }
}
