using System.Text;

namespace Recruitment.Embedded.Blobs.Protocol;

/// <summary>Metadata as stored: one line <c>name:value</c> each. Names are identifiers and values have no line breaks.</summary>
internal static class BlobMetadata
{
    private const string Prefix = "x-ms-meta-";
    private const int MaxCharacters = 8192;

    /// <exception cref="MalformedRequestException">A name or value is not permitted, or there is too much.</exception>
    public static string From(BlobRequest request)
    {
        StringBuilder? lines = null;
        foreach (var (header, value) in request.HeadersFrom(Prefix))
        {
            var name = header[Prefix.Length..];
            Check(name, value);
            (lines ??= new StringBuilder()).Append(name).Append(':').Append(value.Trim()).Append('\n');
        }

        if (lines?.Length > MaxCharacters)
        {
            throw new MalformedRequestException(BlobFault.MetadataTooLarge);
        }

        return lines?.ToString() ?? "";
    }

    public static IEnumerable<KeyValuePair<string, string>> Parse(string stored)
    {
        for (var start = 0; start < stored.Length; )
        {
            var colon = stored.IndexOf(':', start);
            var end = stored.IndexOf('\n', colon);
            yield return new(stored[start..colon], stored[(colon + 1)..end]);
            start = end + 1;
        }
    }

    public static BlobResponse WithMetadata(this BlobResponse response, string stored)
    {
        foreach (var (name, value) in Parse(stored))
        {
            response.With(Prefix + name, value);
        }

        return response;
    }

    private static void Check(string name, string value)
    {
        if (name.Length == 0)
        {
            throw new MalformedRequestException(BlobFault.EmptyMetadataKey);
        }

        var isIdentifier =
            !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
        // Over HTTP a header holds printable ASCII only; a client in this process must not get away with more.
        if (!isIdentifier || value.Any(letter => letter is < ' ' or > '~'))
        {
            throw new MalformedRequestException(BlobFault.InvalidMetadata);
        }
    }
}
