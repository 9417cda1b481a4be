using System.Text.Json.Serialization;

namespace Recruitment.Definition;

/// <summary>A seat that a call for members is for: on a body, and where that matters for a region.</summary>
public sealed record BodySeat
{
    /// <summary>Lower-case letters, digits and hyphens; names the seat in applications.</summary>
    public required string Id { get; init; }

    /// <summary>The council or committee, as people know it.</summary>
    public required string Body { get; init; }

    /// <summary>The region that its holder speaks for; absent: none in particular.</summary>
    public string? Region { get; init; }

    /// <summary>How many people have such a seat.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The body, and the region where there is one.</summary>
    [JsonIgnore]
    public string Title => Region is { } region ? $"{Body} · {region}" : Body;
}
