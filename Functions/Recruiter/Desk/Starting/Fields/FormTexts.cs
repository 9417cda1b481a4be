using System.Text.Json;

namespace Recruitment.Recruiter.Desk.Starting.Fields;

/// <summary>
/// What the form calls the members of a definition, in both languages: <c>form-texts.json</c>, by the name of the record
/// and the member as JSON has it, such as <c>Vacancy.function</c>.
/// </summary>
internal sealed record FormTexts
{
    private static readonly FormTexts Own = Read();

    public required IReadOnlyDictionary<string, BothLanguages> Labels { get; init; }

    /// <summary>More about a member than its label says.</summary>
    public required IReadOnlyDictionary<string, BothLanguages> Hints { get; init; }

    /// <summary>What one item of a list is called.</summary>
    public required IReadOnlyDictionary<string, BothLanguages> Items { get; init; }

    /// <summary>What can be chosen, by the word in JSON; of an enumeration with its name before it.</summary>
    public required IReadOnlyDictionary<string, BothLanguages> Words { get; init; }

    /// <summary>Headings.</summary>
    public required IReadOnlyDictionary<string, BothLanguages> Sections { get; init; }

    /// <summary>The steps of the form.</summary>
    public required IReadOnlyDictionary<string, BothLanguages> Parts { get; init; }

    public static FormTexts All => Own;

    /// <exception cref="KeyNotFoundException">The member has no label.</exception>
    public static string Label(string member) => Own.Labels[member].ToString();

    public static string? Hint(string member) => Own.Hints.GetValueOrDefault(member)?.ToString();

    public static string Item(string member) => (Own.Items.GetValueOrDefault(member) ?? Own.Labels[member]).ToString();

    /// <summary>The word itself where there are no better ones, as for an id.</summary>
    public static string Word(string word) => Own.Words.GetValueOrDefault(word)?.ToString() ?? word;

    public static string Section(string section) => Own.Sections[section].ToString();

    public static string Part(string part) => Own.Parts[part].ToString();

    private static FormTexts Read()
    {
        using var file =
            typeof(FormTexts).Assembly.GetManifestResourceStream("Recruitment.form-texts.json")
            ?? throw new InvalidOperationException("The texts of the form are not embedded.");
        return JsonSerializer.Deserialize<FormTexts>(file, JsonSerializerOptions.Web)
            ?? throw new InvalidDataException("The texts of the form are a JSON object.");
    }
}
