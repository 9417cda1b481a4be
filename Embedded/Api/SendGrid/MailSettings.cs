#nullable disable

namespace SendGrid.Helpers.Mail;

/// <summary>How a mail is handled.</summary>
public class MailSettings
{
    public MailSettings() { }

    public SandboxMode SandboxMode { get; set; }
}
