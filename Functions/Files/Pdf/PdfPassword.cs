using System.Globalization;
using System.Text;

namespace Recruitment.Files.Pdf;

/// <summary>
/// Whether a PDF asks for a password before it shows anything (ISO 32000-2, 7.6). One that only its owner's password
/// protects from being changed or printed opens for everybody, and is fine.
/// </summary>
internal static class PdfPassword
{
    // However a file is made, it takes no more than a moment to look through.
    private const int MaxMarks = 500;
    private const int MaxDictionaryBytes = 64 * 1024;

    private static readonly string[] CrossReferenceMarks = ["trailer", "/XRef"];

    public static bool IsAskedBy(ReadOnlySpan<byte> document)
    {
        foreach (var trailer in Trailers(document))
        {
            if (!trailer["Encrypt"].IsEmpty)
            {
                return !OpensForAll(document, trailer);
            }
        }

        return false;
    }

    private static bool OpensForAll(ReadOnlySpan<byte> document, PdfDictionary trailer) =>
        Encryption(document, trailer["Encrypt"]) is { } encryption
        && encryption.Name("Filter") == "Standard"
        && StandardSecurity.TakesNoPassword(encryption, FirstId(trailer));

    /// <summary>What a cross-reference table or stream says of the whole document.</summary>
    private static List<PdfDictionary> Trailers(ReadOnlySpan<byte> document)
    {
        var trailers = new List<PdfDictionary>();
        foreach (var mark in CrossReferenceMarks)
        {
            var sought = Encoding.ASCII.GetBytes(mark);
            var from = 0;
            for (var looked = 0; looked < MaxMarks && document[from..].IndexOf(sought) is >= 0 and var found; looked++)
            {
                from += found + sought.Length;
                var start = mark == "trailer" ? from : StartOfObject(document, from);
                if (PdfDictionary.Read(From(document, start)) is { } trailer)
                {
                    trailers.Add(trailer);
                }
            }
        }

        return trailers;
    }

    private static int StartOfObject(ReadOnlySpan<byte> document, int before)
    {
        var earliest = Math.Max(0, before - MaxDictionaryBytes);
        return earliest + document[earliest..before].LastIndexOf(" obj"u8) + " obj".Length;
    }

    private static ReadOnlySpan<byte> From(ReadOnlySpan<byte> document, int start) =>
        document.Slice(start, Math.Min(MaxDictionaryBytes, document.Length - start));

    /// <summary>The dictionary itself, or the object that is referred to. It is never in a compressed object (7.5.7).</summary>
    private static PdfDictionary? Encryption(ReadOnlySpan<byte> document, ReadOnlySpan<byte> value)
    {
        var scanner = new PdfScanner(value);
        if (scanner.Integer() is not { } number || scanner.Integer() is not { } generation)
        {
            return PdfDictionary.Read(value);
        }

        var heading = Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{number} {generation} obj")
        );
        // The last one holds: what was changed was written behind it.
        var end = document.Length;
        for (var looked = 0; looked < MaxMarks && document[..end].LastIndexOf(heading) is >= 0 and var found; looked++)
        {
            end = found;
            var isWhole = found == 0 || !char.IsAsciiDigit((char)document[found - 1]);
            if (isWhole && PdfDictionary.Read(From(document, found + heading.Length)) is { } encryption)
            {
                return encryption;
            }
        }

        return null;
    }

    private static byte[] FirstId(PdfDictionary trailer)
    {
        var ids = new PdfScanner(trailer["ID"]);
        return ids.Skip("["u8) ? PdfString.Read(ids.Value()) ?? [] : [];
    }
}
