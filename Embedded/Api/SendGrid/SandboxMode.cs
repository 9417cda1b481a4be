#nullable disable

namespace SendGrid.Helpers.Mail;

/// <summary>Whether a mail is only checked, not sent.</summary>
public class SandboxMode
{
    public SandboxMode() { }

    public bool? Enable { get; set; }
}
