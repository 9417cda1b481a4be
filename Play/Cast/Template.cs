using System.Text.Json.Nodes;

namespace Recruitment.Play.Cast;

/// <summary>What a play needs to know of the template that it plays: which stages there are, and who may stay silent.</summary>
internal sealed class Template
{
    private const int SmallestWithSilence = 3;

    private readonly IReadOnlyList<JsonNode> _stages;

    private Template(string name, JsonNode definition)
    {
        Name = name;
        IsProgramme = definition["programme"] is not null;
        Positions = definition["vacancy"]?["positions"]?.GetValue<int>() ?? 1;
        _stages = [.. definition["stages"]!.AsArray().Select(stage => stage!)];
        Committee =
        [
            .. (definition["people"]?["committee"]?.AsArray() ?? []).Select(member =>
                member!["email"]!.GetValue<string>()
            ),
        ];
    }

    /// <summary>Every file under <c>samples/</c>, without its ending.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    public string Name { get; }

    /// <summary>People who are appointed when all goes well.</summary>
    public int Positions { get; }

    /// <summary>Whether colleagues apply on a track of their own.</summary>
    public bool HasInternalTrack => !IsProgramme && Stage("posting")?["tracks"]?.GetValue<string>() != "externalOnly";

    /// <summary>Whether teams enrol, rather than people apply.</summary>
    public bool IsProgramme { get; }

    /// <summary>The addresses of the committee, in the order of its seats.</summary>
    public IReadOnlyList<string> Committee { get; }

    /// <summary>The member who never answers; null where the committee is too small to do without.</summary>
    public string? Silent => Committee.Count < SmallestWithSilence ? null : Committee[^1];

    /// <summary>How it ends when all goes well, as the API tells it.</summary>
    public string NormalOutcome => IsProgramme ? "completed" : "appointed";

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static Template Read(string name) =>
        new(name, JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", $"{name}.json")))!);

    /// <param name="kind">As the template writes it, such as <c>preselection</c>.</param>
    public bool Has(string kind) => Stage(kind) is not null;

    /// <summary>The first stage of a kind; null when there is none.</summary>
    public JsonNode? Stage(string kind) => _stages.FirstOrDefault(stage => stage["kind"]!.GetValue<string>() == kind);
}
