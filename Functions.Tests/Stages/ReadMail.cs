using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Recruitment.Mail;

namespace Recruitment.Tests.Stages;

/// <summary>A mail of the outbox as its reader's program shows it.</summary>
/// <param name="Calendar">The iCalendar text, unfolded; absent when there is none.</param>
internal sealed partial record ReadMail(string Kind, string To, string Html, string? Calendar)
{
    /// <summary>A property of the calendar's event, such as <c>SEQUENCE</c>; else of the calendar itself.</summary>
    public string Property(string name)
    {
        var text = Calendar ?? "";
        var begin = Math.Max(text.IndexOf("BEGIN:VEVENT", StringComparison.Ordinal), 0);
        var pattern = new Regex($"^{name}[;:](.*?)\r?$", RegexOptions.Multiline);
        var found = pattern.Match(text, begin);
        return (found.Success ? found : pattern.Match(text)).Groups[1].Value;
    }

    /// <param name="mime">The MIME text, one character a byte.</param>
    public static ReadMail Parse(string mime) =>
        new(
            Header(mime, OutgoingMail.KindHeader),
            Address().Match(Header(mime, "To")).Value,
            Decode(Part(mime, "text/html")),
            mime.Contains("text/calendar", StringComparison.Ordinal)
                ? Decode(Part(mime, "text/calendar")).Replace("\r\n ", "")
                : null
        );

    private static string Header(string mime, string name) =>
        Regex
            .Match(mime, $"^{name}: (.*(?:\r?\n[ \t].*)*)", RegexOptions.Multiline)
            .Groups[1]
            .Value.Trim();

    /// <summary>From the part's own headers to the next boundary.</summary>
    private static string Part(string mime, string type)
    {
        var start = mime.IndexOf($"Content-Type: {type}", StringComparison.OrdinalIgnoreCase);
        var boundary = mime.LastIndexOf("\n--", start, StringComparison.Ordinal);
        var end = mime.IndexOf("\n--", start, StringComparison.Ordinal);
        return mime[(mime.IndexOf('\n', boundary + 1) + 1)..end];
    }

    private static string Decode(string part)
    {
        var lines = part.ReplaceLineEndings("\n");
        var body = lines[(lines.IndexOf("\n\n", StringComparison.Ordinal) + 2)..];
        if (lines.Contains("base64", StringComparison.OrdinalIgnoreCase))
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(body));
        }

        var bytes = EncodedByte()
            .Replace(
                body.Replace("=\n", ""),
                code => ((char)int.Parse(code.Groups[1].Value, NumberStyles.HexNumber)).ToString()
            );
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
    }

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex EncodedByte();

    [GeneratedRegex("[^\\s<>\"]+@[^\\s<>\"]+")]
    private static partial Regex Address();
}
