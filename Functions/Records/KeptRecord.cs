using System.Text.Json;

namespace Recruitment.Records;

/// <summary>A record in the bytes that are kept of it, for whoever has to know whether they were changed.</summary>
/// <param name="Summary">What the listing tells of it; null: nothing.</param>
public sealed record KeptRecord(string Path, BinaryData Content, string? Summary)
{
    /// <summary>
    /// The record; null when the bytes are not those that the app would write of it, or the listing tells something else.
    /// </summary>
    public T? Whole<T>()
        where T : class
    {
        try
        {
            var record = Content.ToObjectFromJson<T>(RecordJson.Options);
            var isWhole =
                record is not null
                && JsonSerializer
                    .SerializeToUtf8Bytes(record, RecordJson.Options)
                    .AsSpan()
                    .SequenceEqual(Content.ToMemory().Span)
                && (
                    Summary is null
                    || record is IListed<object> listed && RecordSummary.Write(listed.Summary) == Summary
                );
            return isWhole ? record : null;
        }
        catch (Exception changed)
            when (changed
                    is JsonException
                        or InvalidOperationException
                        or ArgumentException
                        or FormatException
                        or NotSupportedException
            )
        {
            return null;
        }
    }
}
