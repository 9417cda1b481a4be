#nullable disable

namespace SendGrid.Helpers.Mail;

/// <summary>One body of a mail.</summary>
public class Content
{
    public Content() { }

    public Content(string type, string value)
    {
        Type = type;
        Value = value;
    }

    /// <summary>The MIME type, such as <c>text/html</c>.</summary>
    public string Type { get; set; }

    public string Value { get; set; }
}
