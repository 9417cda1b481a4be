namespace Recruitment.Definition.Priority;

/// <summary>
/// The order in which one edition of a collective agreement considers groups of candidates. Editions change, so each
/// is a document of its own under <c>samples/priority-groups</c>; one that is in use is never altered.
/// </summary>
public sealed record PriorityEdition
{
    /// <summary>
    /// Stands for every group that the form may not ask for: a candidate whose priority HR has established, without
    /// the ground. It has the place of the first such group.
    /// </summary>
    public const string ByHr = "hr";

    /// <summary>Name of the document.</summary>
    public string Id { get; init; } = "";

    /// <summary>The collective agreement, as <see cref="Vacancy.Cao"/> names it.</summary>
    public required string Cao { get; init; }
    public required string Edition { get; init; }
    public required int FirstYear { get; init; }

    /// <summary>After this year another edition may hold; absent: it still holds.</summary>
    public int? LastYear { get; init; }

    /// <summary>Where the order was found.</summary>
    public required BothLanguages Source { get; init; }

    /// <summary>What is uncertain about it.</summary>
    public IReadOnlyList<BothLanguages> Doubts { get; init; } = [];

    /// <summary>Who goes first stands first.</summary>
    public required IReadOnlyList<PriorityGroup> Groups { get; init; }

    /// <summary>What a candidate can be recorded under, in order of priority.</summary>
    public IReadOnlyList<string> Keys => [.. Groups.Select(group => group.Asked ? group.Id : ByHr).Distinct()];

    public IEnumerable<PriorityGroup> Asked => Groups.Where(group => group.Asked);

    public IEnumerable<PriorityGroup> NotAsked => Groups.Where(group => !group.Asked);

    /// <summary>What people read of a key; null for <see cref="ByHr"/>, of which nothing more is known.</summary>
    public string? TextOf(string key) => Groups.FirstOrDefault(group => group.Id == key)?.Text.ToString();
}
