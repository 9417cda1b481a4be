using System.Globalization;
using System.Net;
using Recruitment.Embedded.Blobs.Protocol;

namespace Recruitment.Embedded.Blobs.Http;

/// <summary>
/// A signature in the query that permits some operations for some time: on the account, a container or a blob.
/// Signatures by a stored access policy or by a user's key are refused, since there are neither here.
/// </summary>
internal static class SharedAccessSignature
{
    private const string FirstVersion = "2018-11-09";
    private const string FirstVersionWithScope = "2020-12-06";

    private static readonly string[] ResponseHeaders = ["rscc", "rscd", "rsce", "rscl", "rsct"];

    public static BlobFault? Check(StorageKey key, BlobRequest request, IPAddress? sender, DateTimeOffset now)
    {
        if (string.CompareOrdinal(Field(request, "sv"), FirstVersion) < 0)
        {
            return BlobFault.AuthenticationFailed;
        }

        var isForAccount = request.Query("srt") is not null;
        var text = isForAccount ? AccountText(request) : ResourceText(request);
        if (text is null || !key.Signs(text, Field(request, "sig")) || !IsValidAt(request, now))
        {
            return BlobFault.AuthenticationFailed;
        }

        if (!IsFrom(request, sender) || Field(request, "spr") == "https")
        {
            return BlobFault.AuthorizationFailure;
        }

        if (ResponseHeaders.Any(name => request.Query(name) is not null))
        {
            return BlobFault.FeatureNotSupported;
        }

        return AccessNeeded.By(request).Fault(request, isForAccount);
    }

    private static string AccountText(BlobRequest request)
    {
        string[] fields = ["sp", "ss", "srt", "st", "se", "sip", "spr", "sv"];
        var text = BlobRequest.Account + "\n" + string.Concat(fields.Select(name => Field(request, name) + "\n"));
        return HasScope(request) ? text + Field(request, "ses") + "\n" : text;
    }

    /// <summary>Null when the signature is not for a container or blob.</summary>
    private static string? ResourceText(BlobRequest request)
    {
        var container = $"/blob/{BlobRequest.Account}/{request.Container}";
        var resource = Field(request, "sr") switch
        {
            "c" => container,
            "b" => $"{container}/{request.Blob}",
            _ => null,
        };
        if (resource is null || request.Query("si") is not null)
        {
            return null;
        }

        List<string> lines =
        [
            Field(request, "sp"),
            Field(request, "st"),
            Field(request, "se"),
            resource,
            "",
            Field(request, "sip"),
            Field(request, "spr"),
            Field(request, "sv"),
            Field(request, "sr"),
            "",
        ];
        if (HasScope(request))
        {
            lines.Add(Field(request, "ses"));
        }

        lines.AddRange(ResponseHeaders.Select(name => Field(request, name)));
        return string.Join('\n', lines);
    }

    private static bool HasScope(BlobRequest request) =>
        string.CompareOrdinal(Field(request, "sv"), FirstVersionWithScope) >= 0;

    private static bool IsValidAt(BlobRequest request, DateTimeOffset now)
    {
        var hasBegun = request.Query("st") is not { } start || (Moment(start) is { } from && now >= from);
        return hasBegun && Moment(Field(request, "se")) is { } end && now < end;
    }

    private static bool IsFrom(BlobRequest request, IPAddress? sender)
    {
        if (request.Query("sip") is not { } permitted)
        {
            return true;
        }

        var ends = permitted.Split('-');
        if (
            sender is null
            || !IPAddress.TryParse(ends[0], out var first)
            || !IPAddress.TryParse(ends[^1], out var last)
        )
        {
            return false;
        }

        var bytes = sender.MapToIPv4().GetAddressBytes().AsSpan();
        return bytes.SequenceCompareTo(first.GetAddressBytes()) >= 0
            && bytes.SequenceCompareTo(last.GetAddressBytes()) <= 0;
    }

    private static DateTimeOffset? Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;

    private static string Field(BlobRequest request, string name) => request.Query(name) ?? "";
}
