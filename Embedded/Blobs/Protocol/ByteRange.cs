using System.Globalization;

namespace Recruitment.Embedded.Blobs.Protocol;

/// <summary>A range of bytes within a content.</summary>
internal readonly record struct ByteRange(long Offset, long Length)
{
    /// <summary>
    /// The range that the request asks for, within a content of <paramref name="total"/> bytes; null when it asks for
    /// all of it. <paramref name="fits"/> is false when it begins beyond the end.
    /// </summary>
    public static ByteRange? From(BlobRequest request, long total, out bool fits)
    {
        fits = true;
        var value = request.Header("x-ms-range") ?? request.Header("Range");
        if (value is null || !value.StartsWith("bytes=", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var parts = value["bytes=".Length..].Split('-');
        if (parts.Length != 2 || !TryNumber(parts[0], out var first))
        {
            return null;
        }

        var last = total - 1;
        if (parts[1].Length > 0)
        {
            if (!TryNumber(parts[1], out var named) || named < first)
            {
                return null;
            }

            last = Math.Min(named, last);
        }

        fits = first < total;
        return new ByteRange(first, last - first + 1);
    }

    private static bool TryNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
