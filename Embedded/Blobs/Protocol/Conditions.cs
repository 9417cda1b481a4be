using System.Globalization;
using Recruitment.Embedded.Blobs.Rows;

namespace Recruitment.Embedded.Blobs.Protocol;

/// <summary>Conditional headers. Moments are whole seconds, as in HTTP.</summary>
internal sealed record Conditions(
    string? IfMatch,
    string? IfNoneMatch,
    DateTimeOffset? ModifiedSince,
    DateTimeOffset? UnmodifiedSince
)
{
    private static readonly Conditions None = new(null, null, null, null);

    private bool AreAbsent => ReferenceEquals(this, None);

    /// <param name="request">The request.</param>
    /// <param name="prefix">"" for the blob itself, "x-ms-source-" for the source of a copy.</param>
    /// <exception cref="MalformedRequestException">A date cannot be read.</exception>
    public static Conditions From(BlobRequest request, string prefix = "")
    {
        var match = request.Header(prefix + "If-Match");
        var noneMatch = request.Header(prefix + "If-None-Match");
        var modified = Moment(request.Header(prefix + "If-Modified-Since"));
        var unmodified = Moment(request.Header(prefix + "If-Unmodified-Since"));
        return match is null && noneMatch is null && modified is null && unmodified is null
            ? None
            : new(match, noneMatch, modified, unmodified);
    }

    /// <summary>The fault that keeps a blob from being read, or null; a missing blob matches no version.</summary>
    public BlobFault? ForRead(BlobRow? row)
    {
        if (AreAbsent)
        {
            return null;
        }

        if (IfNoneMatch == "*")
        {
            return BlobFault.UnsatisfiableCondition;
        }

        if (row is null)
        {
            return IfMatch is null ? null : BlobFault.ConditionNotMet;
        }

        if ((IfMatch is not null && !Names(IfMatch, row.Version)) || IsAfter(row.Modified, UnmodifiedSince))
        {
            return BlobFault.ConditionNotMet;
        }

        var noneMatches = IfNoneMatch is null ? (bool?)null : !Names(IfNoneMatch, row.Version);
        var isModified = ModifiedSince is null ? (bool?)null : IsAfter(row.Modified, ModifiedSince);
        var isUnchanged = (noneMatches == false && isModified != true) || (isModified == false && noneMatches != true);
        return isUnchanged ? BlobFault.NotModified : null;
    }

    /// <summary>The fault that keeps a blob from being created or replaced, or null.</summary>
    public BlobFault? ForCreate(BlobRow? row) =>
        row is not null && IfNoneMatch == "*" ? BlobFault.BlobAlreadyExists : ForWrite(row);

    /// <summary>The fault that keeps a blob from being changed, or null.</summary>
    public BlobFault? ForWrite(BlobRow? row)
    {
        if (AreAbsent)
        {
            return null;
        }

        if (row is null)
        {
            return IfMatch is not null && IfNoneMatch is null ? BlobFault.ConditionNotMet : null;
        }

        var fails =
            (IfNoneMatch is not null && IfNoneMatch != "*" && Names(IfNoneMatch, row.Version))
            || (IfMatch is not null && !Names(IfMatch, row.Version))
            || (IfNoneMatch is null && ModifiedSince is not null && !IsAfter(row.Modified, ModifiedSince))
            || (IfMatch is null && IsAfter(row.Modified, UnmodifiedSince));
        return fails ? BlobFault.ConditionNotMet : null;
    }

    /// <summary>Whether a container that was modified then may be changed; containers know dates only.</summary>
    public bool AllowChangeSince(DateTimeOffset modified) =>
        (ModifiedSince is null || IsAfter(modified, ModifiedSince)) && !IsAfter(modified, UnmodifiedSince);

    private static bool Names(string tags, long version)
    {
        var own = ETags.Bare(version);
        foreach (var tag in tags.Split(',', StringSplitOptions.TrimEntries))
        {
            if (tag == "*" || tag.Trim('"') == own)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAfter(DateTimeOffset modified, DateTimeOffset? moment) =>
        moment is { } limit && modified.ToUnixTimeSeconds() > limit.ToUnixTimeSeconds();

    private static DateTimeOffset? Moment(string? value)
    {
        if (value is null)
        {
            return null;
        }

        return DateTimeOffset.TryParse(
            value,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var moment
        )
            ? moment
            : throw new MalformedRequestException(BlobFault.InvalidHeaderValue);
    }
}
