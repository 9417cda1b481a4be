using System.Globalization;
using System.Text;
using System.Xml;
using Recruitment.Embedded.Blobs.Protocol;

namespace Recruitment.Embedded.Blobs.Operations;

/// <summary>What a listing asks for. <c>FirstName</c> is the name at which the page begins.</summary>
internal sealed record ListOptions(
    string Prefix,
    string? Delimiter,
    string FirstName,
    int PageSize,
    bool IncludesMetadata,
    bool IncludesCopy,
    string? MarkerText
)
{
    private const int LargestPage = 5000;

    /// <exception cref="MalformedRequestException">The marker or the page's size cannot be read.</exception>
    public static ListOptions From(BlobRequest request)
    {
        var include = (request.Query("include") ?? "").Split(',', StringSplitOptions.TrimEntries);
        var marker = request.Query("marker");
        var delimiter = request.Query("delimiter");
        return new ListOptions(
            request.Query("prefix") ?? "",
            string.IsNullOrEmpty(delimiter) ? null : delimiter,
            string.IsNullOrEmpty(marker) ? "" : Name(marker),
            Size(request.Query("maxresults")),
            include.Contains("metadata", StringComparer.OrdinalIgnoreCase),
            include.Contains("copy", StringComparer.OrdinalIgnoreCase),
            marker
        );
    }

    public static string Marker(string name) => Convert.ToBase64String(Encoding.UTF8.GetBytes(name));

    /// <summary>The part of the name up to and with the first delimiter after the prefix; null when there is none.</summary>
    public string? CommonPrefix(string name)
    {
        var at = Delimiter is null ? -1 : name.IndexOf(Delimiter, Prefix.Length, StringComparison.Ordinal);
        return at < 0 ? null : name[..(at + Delimiter!.Length)]; // at >= 0 only with a delimiter
    }

    public void WriteTo(XmlWriter writer)
    {
        WriteIfAny(writer, "Prefix", Prefix);
        WriteIfAny(writer, "Marker", MarkerText);
        writer.WriteElementString("MaxResults", XmlConvert.ToString(PageSize));
        WriteIfAny(writer, "Delimiter", Delimiter);
    }

    private static void WriteIfAny(XmlWriter writer, string element, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            writer.WriteElementString(element, value);
        }
    }

    private static string Name(string marker)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(marker));
        }
        catch (FormatException)
        {
            throw new MalformedRequestException(BlobFault.InvalidQueryParameterValue);
        }
    }

    private static int Size(string? text)
    {
        if (text is null)
        {
            return LargestPage;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0
            ? Math.Min(size, LargestPage)
            : throw new MalformedRequestException(BlobFault.OutOfRangeInput);
    }
}
