using System.Text;
using System.Text.RegularExpressions;

namespace Recruitment.Mail.Outbox;

/// <summary>
/// A part of a MIME message, as far as the outbox's own files need it: folded headers with encoded words, multiparts,
/// quoted-printable and Base64.
/// </summary>
internal sealed partial class MimePart
{
    private const string LineEnd = "\r\n";

    private MimePart(IReadOnlyList<(string Name, string Value)> headers, string body)
    {
        Headers = headers;
        RawBody = body;
        Children = Boundary is { } boundary ? Split(body, boundary) : [];
    }

    /// <summary>Unfolded and decoded, in their order.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; }

    public IReadOnlyList<MimePart> Children { get; }

    /// <summary>Such as <c>text/html</c>, in lower case.</summary>
    public string Type => Header("Content-Type").Split(';')[0].Trim().ToLowerInvariant();

    public string? FileName => Parameter("Content-Disposition", "filename");

    /// <summary>The body as text; every text that the app writes is UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    private string RawBody { get; }

    private string? Boundary =>
        Type.StartsWith("multipart/", StringComparison.Ordinal)
            ? Parameter("Content-Type", "boundary")
            : null;

    private byte[] Body =>
        Header("Content-Transfer-Encoding").ToLowerInvariant() switch
        {
            "base64" => Convert.FromBase64String(RawBody),
            "quoted-printable" => QuotedPrintable(RawBody),
            _ => Encoding.Latin1.GetBytes(RawBody),
        };

    /// <param name="mime">One character a byte.</param>
    public static MimePart Parse(string mime)
    {
        var end = mime.IndexOf(LineEnd + LineEnd, StringComparison.Ordinal);
        var (head, body) = end < 0 ? (mime, "") : (mime[..end], mime[(end + 4)..]);
        var headers =
            from line in Folding().Replace(head, " ").Split(LineEnd)
            let colon = line.IndexOf(':', StringComparison.Ordinal)
            where colon > 0
            select (line[..colon], Decode(line[(colon + 1)..].Trim()));
        return new MimePart([.. headers], body);
    }

    /// <summary>Empty when there is no such header.</summary>
    public string Header(string name) =>
        Headers
            .Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value)
            .FirstOrDefault("");

    /// <summary>This part and all below it that hold no others.</summary>
    public IEnumerable<MimePart> Leaves() =>
        Children.Count == 0 ? [this] : Children.SelectMany(child => child.Leaves());

    private string? Parameter(string header, string name)
    {
        foreach (var part in Header(header).Split(';').Skip(1))
        {
            var pair = part.Split('=', 2, StringSplitOptions.TrimEntries);
            if (pair.Length == 2 && pair[0].Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return pair[1].Trim('"');
            }
        }

        return null;
    }

    private static List<MimePart> Split(string body, string boundary)
    {
        var sections = (LineEnd + body).Split($"{LineEnd}--{boundary}");

        // Before the first boundary and after the last there is nothing for readers.
        return
        [
            .. sections
                .Skip(1)
                .TakeWhile(section => !section.StartsWith("--", StringComparison.Ordinal))
                .Select(section => Parse(section[LineEnd.Length..])),
        ];
    }

    private static byte[] QuotedPrintable(string encoded)
    {
        var bytes = new List<byte>(encoded.Length);
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] != '=' || i + 2 >= encoded.Length)
            {
                bytes.Add((byte)encoded[i]);
                continue;
            }

            var pair = encoded.Substring(i + 1, 2);
            if (pair != LineEnd)
            {
                bytes.Add(Convert.ToByte(pair, 16));
            }

            i += 2;
        }

        return [.. bytes];
    }

    private static string Decode(string value) =>
        EncodedWord()
            .Replace(
                BetweenWords().Replace(value, "$1$2"),
                word =>
                    Encoding.UTF8.GetString(
                        word.Groups["how"].Value is "B" or "b"
                            ? Convert.FromBase64String(word.Groups["what"].Value)
                            : QuotedPrintable(
                                word.Groups["what"].Value.Replace('_', ' ') + LineEnd
                            )[..^2]
                    )
            );

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Folding();

    [GeneratedRegex(@"=\?utf-8\?(?<how>[bq])\?(?<what>[^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    /// <summary>White space between two encoded words is not part of the text.</summary>
    [GeneratedRegex(@"(\?=)\s+(=\?)")]
    private static partial Regex BetweenWords();
}
