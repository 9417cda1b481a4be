namespace Recruitment.Embedded.Blobs.Protocol;

/// <summary>Reads <c>/account/container/blob</c>, and holds the naming rules.</summary>
internal static class BlobPath
{
    private const int LongestBlobName = 1024;

    /// <param name="path">Percent-encoded path.</param>
    public static (bool IsForAccount, string Container, string Blob) Parse(string path)
    {
        var rest = path.AsSpan().TrimStart('/');
        var account = Head(ref rest);
        var container = Head(ref rest);
        return (account.SequenceEqual(BlobRequest.Account), Unescape(container), Unescape(rest));
    }

    /// <summary>The fault in the container's name, or null.</summary>
    public static BlobFault? ContainerFault(string name)
    {
        if (name is "$root" or "$web" or "$logs")
        {
            return null;
        }

        if (name.Length is < 3 or > 63)
        {
            return BlobFault.OutOfRangeInput;
        }

        var previous = '-';
        foreach (var letter in name)
        {
            var isHyphen = letter == '-';
            if (!(char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || (isHyphen && previous != '-')))
            {
                return BlobFault.InvalidResourceName;
            }

            previous = letter;
        }

        return previous == '-' ? BlobFault.InvalidResourceName : null;
    }

    /// <summary>The fault in the blob's name, or null.</summary>
    public static BlobFault? BlobNameFault(string name) =>
        name.Length > LongestBlobName ? BlobFault.InvalidResourceName : null;

    private static ReadOnlySpan<char> Head(ref ReadOnlySpan<char> rest)
    {
        var slash = rest.IndexOf('/');
        var head = slash < 0 ? rest : rest[..slash];
        rest = slash < 0 ? [] : rest[(slash + 1)..];
        return head;
    }

    private static string Unescape(ReadOnlySpan<char> text) =>
        text.Contains('%') ? Uri.UnescapeDataString(text.ToString()) : text.ToString();
}
