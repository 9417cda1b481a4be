using System.Globalization;
using System.Text;

namespace Recruitment.Files.Pdf;

/// <summary>
/// The entries of one dictionary of a PDF (ISO 32000-2, 7.3.7), as they are written: nothing is looked up and nothing
/// decompressed.
/// </summary>
internal sealed class PdfDictionary
{
    private readonly Dictionary<string, byte[]> _entries = new(StringComparer.Ordinal);

    /// <summary>The value as it is written; empty when there is no such entry.</summary>
    public ReadOnlySpan<byte> this[string entry] => _entries.GetValueOrDefault(entry);

    /// <summary>The dictionary that begins there, white space aside; null when none does, or when it breaks off.</summary>
    public static PdfDictionary? Read(ReadOnlySpan<byte> text)
    {
        var scanner = new PdfScanner(text);
        if (!scanner.Skip("<<"u8))
        {
            return null;
        }

        var read = new PdfDictionary();
        while (!scanner.Skip(">>"u8))
        {
            var name = scanner.Value();
            var value = scanner.Value();
            if (name is not [(byte)'/', ..] || value.IsEmpty)
            {
                return null;
            }

            read._entries.TryAdd(NameIn(name), value.ToArray());
        }

        return read;
    }

    /// <summary>A name without its slash; null when the value is none.</summary>
    public string? Name(string entry) => this[entry] is [(byte)'/', ..] name ? NameIn(name) : null;

    /// <summary>A number of 32 bits. Flags are written as signed by some programs and as unsigned by others.</summary>
    public int? Number(string entry) =>
        long.TryParse(this[entry], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? unchecked((int)number)
            : null;

    public bool IsFalse(string entry) => this[entry].SequenceEqual("false"u8);

    /// <summary>The bytes of a string; null when the value is none.</summary>
    public byte[]? Bytes(string entry) => PdfString.Read(this[entry]);

    /// <summary><c>#</c> and two digits stand for any byte of a name (7.3.5).</summary>
    private static string NameIn(ReadOnlySpan<byte> written)
    {
        var name = new StringBuilder();
        for (var i = 1; i < written.Length; i++)
        {
            var digits = written[i] == '#' && i + 2 < written.Length ? written.Slice(i + 1, 2) : [];
            var isCode = byte.TryParse(
                digits,
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var code
            );
            name.Append((char)(isCode ? code : written[i]));
            i += isCode ? 2 : 0;
        }

        return name.ToString();
    }
}
