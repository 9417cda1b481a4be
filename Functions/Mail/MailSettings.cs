using Microsoft.Extensions.Configuration;

namespace Recruitment.Mail;

/// <summary>How mails leave the app: the settings below <c>Mail</c>, read when they are needed.</summary>
public sealed class MailSettings(IConfiguration configuration)
{
    private const string Example = "werving@recruitment.example";

    /// <summary><c>outbox</c> (files on disk; unless set), <c>smtp</c> or <c>sendgrid</c>.</summary>
    public string Transport => (Read("Mail:Transport") ?? "outbox").ToLowerInvariant();

    /// <summary>The sender's address. Only mails that stay on this machine can do without the setting.</summary>
    /// <exception cref="InvalidOperationException">Missing, or not an address.</exception>
    public string From
    {
        get
        {
            var from = Read("Mail:From") ?? (Transport == "outbox" ? Example : null);
            return SingleAddress.TryParse(from, out var address)
                ? address.Address
                : throw new InvalidOperationException("Set Mail__From to the address that mails are sent from.");
        }
    }

    /// <summary>The folder of the outbox.</summary>
    public string OutboxFolder =>
        Path.GetFullPath(Path.Combine(Read("Recruitment:DataFolder") ?? ".recruitment", "outbox"));

    /// <summary>587, the port of submission, and STARTTLS, unless set.</summary>
    /// <exception cref="InvalidOperationException">No host is set.</exception>
    public SmtpSettings Smtp =>
        new(
            Required("Mail:Smtp:Host"),
            configuration.GetValue("Mail:Smtp:Port", 587),
            Read("Mail:Smtp:User"),
            Read("Mail:Smtp:Password") ?? "",
            configuration.GetValue("Mail:Smtp:StartTls", true)
        );

    public string SendGridApiKey => Required("SendGrid:ApiKey");

    /// <summary>Null: SendGrid's own address.</summary>
    public string? SendGridHost => Read("SendGrid:Host");

    /// <summary>
    /// The key that verifies what SendGrid's event webhook posts, as its settings show it (base64, DER); null: nothing
    /// that is posted is believed.
    /// </summary>
    public string? SendGridVerificationKey => Read("SendGrid:VerificationKey");

    private string Required(string key) =>
        Read(key)
        ?? throw new InvalidOperationException(
            $"Set {key.Replace(":", "__", StringComparison.Ordinal)}: mails are sent by {Transport}."
        );

    private string? Read(string key) => configuration[key] is { Length: > 0 } value ? value : null;
}

/// <summary>The mail server, as the settings below <c>Mail__Smtp</c> name it.</summary>
/// <param name="User">Null: it asks for none.</param>
/// <param name="StartTls">Whether to encrypt with STARTTLS; a server that cannot gets no mail then.</param>
public sealed record SmtpSettings(string Host, int Port, string? User, string Password, bool StartTls);
