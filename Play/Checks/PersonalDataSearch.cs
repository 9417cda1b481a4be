using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Recruitment.Play.Checks;

/// <summary>
/// Looks for names and addresses in raw bytes, in every form that text takes on its way: UTF-8, UTF-16, JSON, HTML
/// and percent escapes, quoted-printable, base 64 at each of its three offsets.
/// </summary>
internal sealed class PersonalDataSearch
{
    private readonly SearchValues<string> _forms;

    /// <param name="texts">The names, addresses and numbers to look for.</param>
    public PersonalDataSearch(IEnumerable<string> texts)
    {
        _forms = SearchValues.Create(
            [.. texts.Where(text => text.Length > 0).SelectMany(FormsOf).Distinct()],
            StringComparison.OrdinalIgnoreCase
        );
    }

    /// <summary>How often any of the texts stands in <paramref name="bytes"/>.</summary>
    public int Count(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<char> rest = Encoding.Latin1.GetString(bytes);
        var count = 0;
        int found;
        while ((found = rest.IndexOfAny(_forms)) >= 0)
        {
            count++;
            rest = rest[(found + 1)..];
        }

        return count;
    }

    public int Count(string text) => Count(Encoding.UTF8.GetBytes(text));

    /// <summary>How often any of the texts stands in a file under <paramref name="folder"/>, or in a file's name.</summary>
    public int CountInFolder(string folder) => FilesUnder(folder).Sum(f => CountInFile(folder, f));

    /// <summary>The files under <paramref name="folder"/> in which, or in whose name, any of the texts stands.</summary>
    public IReadOnlyList<string> FilesIn(string folder) =>
        [.. FilesUnder(folder).Where(file => CountInFile(folder, file) > 0)];

    private static IEnumerable<string> FilesUnder(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length > 0);

    private int CountInFile(string folder, string file) =>
        Count(ReadShared(file)) + Count(Path.GetRelativePath(folder, file));

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static IEnumerable<string> FormsOf(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        yield return Latin1(utf8);
        yield return Latin1(Encoding.Unicode.GetBytes(text));
        yield return JsonSerializer.Serialize(text).Trim('"');
        yield return HtmlEncoder.Default.Encode(text);
        yield return Uri.EscapeDataString(text);
        yield return Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
        yield return QuotedPrintable(utf8);
        foreach (var form in Base64Forms(utf8))
        {
            yield return form;
        }
    }

    private static string Latin1(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    private static string QuotedPrintable(byte[] utf8)
    {
        var encoded = new StringBuilder();
        foreach (var b in utf8)
        {
            if (b is > 32 and < 127 and not (byte)'=' || b == ' ')
            {
                encoded.Append((char)b);
            }
            else
            {
                encoded.Append(CultureInfo.InvariantCulture, $"={b:X2}");
            }
        }

        return encoded.ToString();
    }

    /// <summary>The characters that are certain to stand in base 64 that holds the bytes at an offset of 0, 1 or 2.</summary>
    private static IEnumerable<string> Base64Forms(byte[] utf8)
    {
        for (var offset = 0; offset < 3; offset++)
        {
            var padded = new byte[offset + utf8.Length];
            utf8.CopyTo(padded, offset);
            var first = (offset * 8 + 5) / 6;
            var certain = padded.Length * 8 / 6;
            if (certain - first >= 8)
            {
                yield return Convert.ToBase64String(padded)[first..certain];
            }
        }
    }
}
