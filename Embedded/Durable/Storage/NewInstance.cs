namespace Recruitment.Embedded.Durable.Storage;

/// <summary>An instance to be created.</summary>
internal sealed record NewInstance
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Version { get; init; }

    public string? Input { get; init; }

    /// <summary>JSON object of texts; null for none.</summary>
    public string? Tags { get; init; }

    /// <summary>UTC ticks; null for at once.</summary>
    public long? StartAt { get; init; }

    public ParentLink? Parent { get; init; }

    /// <summary>The trace that the start is part of (W3C <c>traceparent</c>); null for none.</summary>
    public string? Trace { get; init; }
}
