namespace Recruitment.Definition.Documents;

/// <summary>
/// An assessment framework in one version. The recruiter gives id and version; title and criteria are copied in when
/// the procedure starts, so that the framework can go on without changing procedures that run.
/// </summary>
public sealed record PinnedFramework
{
    /// <summary>Id of a registered framework.</summary>
    public required string Id { get; init; }

    /// <summary>One of the framework's registered versions.</summary>
    public required string Version { get; init; }

    /// <summary>Of the framework.</summary>
    [FilledIn]
    public string? Title { get; init; }

    /// <summary>The framework's criteria as they were at the start.</summary>
    [FilledIn]
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];
}
