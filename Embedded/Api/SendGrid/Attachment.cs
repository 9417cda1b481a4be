#nullable disable

namespace SendGrid.Helpers.Mail;

/// <summary>A file that goes with a mail.</summary>
public class Attachment
{
    public Attachment() { }

    /// <summary>The bytes in Base64.</summary>
    public string Content { get; set; }

    /// <summary>The MIME type.</summary>
    public string Type { get; set; }

    public string Filename { get; set; }

    /// <summary><c>attachment</c> or <c>inline</c>.</summary>
    public string Disposition { get; set; }

    /// <summary>The id by which an HTML body refers to an inline file.</summary>
    public string ContentId { get; set; }
}
