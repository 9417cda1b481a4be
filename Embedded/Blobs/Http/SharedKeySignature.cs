using System.Globalization;
using System.Text;
using Recruitment.Embedded.Blobs.Protocol;

namespace Recruitment.Embedded.Blobs.Http;

/// <summary>A request signed as a whole with the account's key.</summary>
internal static class SharedKeySignature
{
    private static readonly TimeSpan LargestClockDifference = TimeSpan.FromMinutes(15);

    private static readonly string[] SignedHeaders =
    [
        "Content-Encoding",
        "Content-Language",
        "Content-Length",
        "Content-MD5",
        "Content-Type",
        "Date",
        "If-Modified-Since",
        "If-Match",
        "If-None-Match",
        "If-Unmodified-Since",
        "Range",
    ];

    /// <param name="key">The account's key.</param>
    /// <param name="request">The request.</param>
    /// <param name="credential">Account and signature: <c>name:Base64</c>.</param>
    /// <param name="now">The real time.</param>
    public static BlobFault? Check(StorageKey key, BlobRequest request, string credential, DateTimeOffset now)
    {
        var colon = credential.IndexOf(':');
        if (colon < 0 || credential[..colon] != BlobRequest.Account || !IsRecent(request, now))
        {
            return BlobFault.AuthenticationFailed;
        }

        // Clients differ in how they order header names with punctuation in them.
        var signature = credential[(colon + 1)..];
        var isSigned =
            key.Signs(TextToSign(request, StringComparer.Ordinal), signature)
            || key.Signs(TextToSign(request, StringComparer.InvariantCulture), signature);
        return isSigned ? null : BlobFault.AuthenticationFailed;
    }

    private static bool IsRecent(BlobRequest request, DateTimeOffset now)
    {
        var sent = request.Header("x-ms-date") ?? request.Header("Date");
        return DateTimeOffset.TryParse(
                sent,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var moment
            )
            && (now - moment).Duration() <= LargestClockDifference;
    }

    private static string TextToSign(BlobRequest request, StringComparer order)
    {
        var text = new StringBuilder(request.Method).Append('\n');
        foreach (var name in SignedHeaders)
        {
            text.Append(Value(request, name)).Append('\n');
        }

        var headers = request
            .HeadersFrom("x-ms-")
            .Select(header => (Name: header.Key.ToLowerInvariant(), header.Value));
        foreach (var (name, value) in headers.OrderBy(header => header.Name, order))
        {
            text.Append(name).Append(':').Append(value.Trim()).Append('\n');
        }

        text.Append('/').Append(BlobRequest.Account).Append(request.Path);
        var query = request.QueryParameters.Select(pair => (Name: pair.Key.ToLowerInvariant(), pair.Value));
        foreach (var (name, value) in query.OrderBy(pair => pair.Name, StringComparer.Ordinal))
        {
            text.Append('\n').Append(name).Append(':').Append(value);
        }

        return text.ToString();
    }

    private static string? Value(BlobRequest request, string header)
    {
        var value = request.Header(header);
        var isLeftOut =
            (header == "Content-Length" && value == "0")
            || (header == "Date" && request.Header("x-ms-date") is not null);
        return isLeftOut ? null : value;
    }
}
