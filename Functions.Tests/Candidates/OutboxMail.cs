using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Recruitment.Tests.Candidates;

/// <summary>A mail of the outbox.</summary>
internal sealed partial record OutboxMail(string To, string Subject, string Html)
{
    /// <param name="mime">The MIME text, one character a byte.</param>
    public static OutboxMail Parse(string mime)
    {
        var part = mime[mime.IndexOf("text/html", StringComparison.Ordinal)..];
        var joined = part.Replace("=\r\n", "").Replace("=\n", "");
        var bytes = EncodedByte()
            .Replace(
                joined,
                code => ((char)int.Parse(code.Groups[1].Value, NumberStyles.HexNumber)).ToString()
            );
        var html = WebUtility.HtmlDecode(Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes)));
        return new OutboxMail(
            ToHeader().Match(mime).Groups[1].Value,
            Title().Match(html).Groups[1].Value,
            html
        );
    }

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex EncodedByte();

    [GeneratedRegex("^To:[^@]*?<?([^\\s<>]+@[^\\s<>]+)>?\\s*$", RegexOptions.Multiline)]
    private static partial Regex ToHeader();

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex Title();
}
