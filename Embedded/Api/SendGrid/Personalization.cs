#nullable disable

namespace SendGrid.Helpers.Mail;

/// <summary>One envelope of a message: its recipients and what differs for them.</summary>
public class Personalization
{
    public Personalization() { }

    public List<EmailAddress> Tos { get; set; }

    public List<EmailAddress> Ccs { get; set; }

    public List<EmailAddress> Bccs { get; set; }

    public EmailAddress From { get; set; }

    public string Subject { get; set; }

    public Dictionary<string, string> Headers { get; set; }

    public Dictionary<string, string> CustomArgs { get; set; }

    /// <summary>When to send, in seconds since 1970 (UTC).</summary>
    public long? SendAt { get; set; }
}
