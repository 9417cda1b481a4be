using System.Text.Json.Serialization;

namespace Recruitment.Definition;

/// <summary>Which candidates a posting is open to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PostingTracks>))]
public enum PostingTracks
{
    /// <summary>Internal and external candidates at the same time.</summary>
    Simultaneous,

    /// <summary>
    /// Internal candidates only in the first half of the posting, everybody in the second; until then the vacancy is not
    /// published.
    /// </summary>
    InternalFirst,

    /// <summary>Everybody, without an internal track.</summary>
    ExternalOnly,

    /// <summary>Internal candidates only; the vacancy is never published.</summary>
    InternalOnly,
}
