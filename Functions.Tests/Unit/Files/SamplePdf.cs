using System.Globalization;
using System.IO.Compression;
using System.Text;
using Recruitment.Tests.Applicants;

namespace Recruitment.Tests.Files;

/// <summary>The CV of <see cref="SampleCv"/> with an object more.</summary>
internal static class SamplePdf
{
    private const int Objects = 6;

    /// <summary>The object as it is written, as number 6.</summary>
    public static byte[] With(string written) => Appended($"{Objects} 0 obj\n{written}\nendobj\n", "");

    /// <summary>The document opens with object 6.</summary>
    public static byte[] Opening(string action) =>
        Appended($"{Objects} 0 obj\n{action}\nendobj\n", $"/OpenAction {Objects} 0 R");

    /// <summary>The object in a compressed object stream, which a cross-reference stream names.</summary>
    public static byte[] WithPacked(string written)
    {
        var packed = Pack($"{Objects + 1} 0 {written}");
        var first = $"{Objects + 1} 0 ".Length;
        return WithStream($"/Type /ObjStm /N 1 /First {first} /Filter /FlateDecode", packed, isReferred: true);
    }

    public static byte[] WithStream(string entries, byte[] data, bool isReferred = false)
    {
        var text = Encoding.Latin1.GetString(data);
        var stream = $"{Objects} 0 obj\n<< {entries} /Length {data.Length} >>\nstream\n{text}\nendstream\nendobj\n";
        return isReferred ? WithCrossReferenceStream(stream) : Appended(stream, "");
    }

    /// <summary>Behind the objects of the sample, with a new table that names all.</summary>
    private static byte[] Appended(string added, string catalog)
    {
        var body = Body(catalog) + added;
        var table = new StringBuilder($"xref\n0 {Objects + 1}\n0000000000 65535 f \n");
        for (var number = 1; number <= Objects; number++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{OffsetOf(body, number):D10} 00000 n \n");
        }

        var trailer = $"trailer\n<< /Size {Objects + 1} /Root 1 0 R >>\nstartxref\n{body.Length}\n%%EOF\n";
        return Encoding.Latin1.GetBytes(body + table + trailer);
    }

    private static byte[] WithCrossReferenceStream(string added)
    {
        var body = Body("") + added;
        using var rows = new MemoryStream();
        void Row(byte kind, int second, byte third) => rows.Write([kind, (byte)(second >> 8), (byte)second, third]);
        Row(0, 0, 255);
        for (var number = 1; number <= Objects; number++)
        {
            Row(1, OffsetOf(body, number), 0);
        }

        Row(2, Objects, 0); // number 7 lies in the object stream, as its first
        Row(1, body.Length, 0);
        var dictionary =
            $"<< /Type /XRef /Size {Objects + 3} /W [1 2 1] /Root 1 0 R /Length {rows.Length} >>\nstream\n";
        return Encoding.Latin1.GetBytes(
            $"{body}{Objects + 2} 0 obj\n{dictionary}{Encoding.Latin1.GetString(rows.ToArray())}\nendstream\nendobj\nstartxref\n{body.Length}\n%%EOF\n"
        );
    }

    private static string Body(string catalog)
    {
        var pdf = Encoding.Latin1.GetString(SampleCv.Pdf());
        return pdf[..pdf.IndexOf("xref\n0", StringComparison.Ordinal)]
            .Replace("/Type /Catalog", $"/Type /Catalog {catalog}", StringComparison.Ordinal);
    }

    private static int OffsetOf(string body, int number) =>
        number == 1
            ? body.IndexOf("1 0 obj", StringComparison.Ordinal)
            : body.IndexOf($"\n{number} 0 obj", StringComparison.Ordinal) + 1;

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(Encoding.Latin1.GetBytes(text));
        }

        return packed.ToArray();
    }
}
