using System.Text.Json;
using Recruitment.Records;

namespace Recruitment.Committee.Scores;

/// <summary>Words by which a text tells who somebody is, in both languages. Those that are looked for are patterns.</summary>
internal sealed record MaskedWords
{
    public static MaskedWords All { get; } = Read();

    /// <summary>Between a first name and a surname.</summary>
    public required IReadOnlyList<string> Small { get; init; }

    /// <summary>What follows these, up to the end of the line, is about the person.</summary>
    public required IReadOnlyList<string> Labels { get; init; }
    public required IReadOnlyList<string> Born { get; init; }

    /// <summary>What stands behind somebody's age.</summary>
    public required IReadOnlyList<string> Ages { get; init; }

    /// <summary>In which names of streets end.</summary>
    public required IReadOnlyList<string> Streets { get; init; }

    /// <summary>Inside the name of a town.</summary>
    public required IReadOnlyList<string> Towns { get; init; }
    public required IReadOnlyList<string> Gendered { get; init; }

    /// <summary>Feminine forms and what both are called: masking would take away what somebody did.</summary>
    public required IReadOnlyDictionary<string, string> Neutral { get; init; }

    private static MaskedWords Read()
    {
        const string Name = "Recruitment.masked-words.json";
        using var resource =
            typeof(MaskedWords).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"{Name} is not embedded in the app.");
        return JsonSerializer.Deserialize<MaskedWords>(resource, RecordJson.Options)
            ?? throw new InvalidOperationException($"{Name} is empty.");
    }
}
