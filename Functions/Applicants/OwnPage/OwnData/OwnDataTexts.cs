using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Recruitment.Calendar;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Applicants.OwnPage.OwnData;

/// <summary>How recorded data are worded for people. The file has all of it as it is recorded.</summary>
/// <param name="definition">Names its questions, criteria, stages and people by ids.</param>
public sealed partial class OwnDataTexts(ProcedureDefinition definition)
{
    private static readonly Texts Names = new(typeof(OwnDataTexts));

    /// <summary>Ids, versions and hashes: they tell people nothing.</summary>
    private static readonly HashSet<string> Technical =
    [
        "blobName",
        "candidate",
        "id",
        "messageId",
        "procedure",
        "revision",
        "sent",
        "sequence",
        "slot",
        "version",
    ];

    private readonly Dictionary<string, string> _defined = Defined(definition);

    /// <summary>What a member is called; its own name, in words, when nobody gave it one.</summary>
    public string NameOf(string member) =>
        (Names.Find(member) is { } name ? char.ToUpper(name[0], ReaderLanguage.Culture) + name[1..] : null)
        ?? _defined.GetValueOrDefault(member)
        ?? (member.Contains('/', StringComparison.Ordinal) ? NameOfPlace(member) : InWords(member));

    /// <summary>What is left out holds an id, or nothing.</summary>
    public bool IsShown(string member, JsonNode? value) =>
        // Who is voted about stands in the votes too.
        !member.StartsWith("ballots/", StringComparison.Ordinal)
        && value switch
        {
            null => false,
            JsonObject one => one.Any(entry => IsShown(entry.Key, entry.Value)),
            JsonArray all => all.Any(item => IsShown(member, item)),
            _ => !Technical.Contains(member) && Worded(value).Length > 0,
        };

    public string Worded(JsonNode value) =>
        value.GetValueKind() switch
        {
            JsonValueKind.True => ReaderLanguage.Say("ja", "yes"),
            JsonValueKind.False => ReaderLanguage.Say("nee", "no"),
            JsonValueKind.String => Worded(value.GetValue<string>()),
            JsonValueKind.Number
                when decimal.TryParse(value.ToJsonString(), CultureInfo.InvariantCulture, out var number) =>
                number.ToString("0.##", ReaderLanguage.Culture),
            _ => value.ToJsonString(),
        };

    private string Worded(string text) =>
        Moment().IsMatch(text) ? DutchTime.DateAndTime(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture))
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? DutchTime.Date(day)
        : text.EndsWith("Mail", StringComparison.Ordinal) ? MailNames.Of(text)
        : _defined.GetValueOrDefault(text) is { } defined ? defined
        : Step.Parse(text) is { } step && _defined.GetValueOrDefault(step.Stage) is { } stage ? stage
        : Word().IsMatch(text) ? Names.Find(text) ?? AuditTexts.Of(text) ?? InWords(text)
        : text;

    /// <summary><c>votes/preselection-1-scores</c> by what it is and the title of its stage.</summary>
    private string NameOfPlace(string place)
    {
        var parts = place.Split('/');
        var step = Step.In(parts[1], definition.Stages.Select(stage => stage.Id));
        var where = step is { } found ? _defined.GetValueOrDefault(found.Stage) : _defined.GetValueOrDefault(parts[1]);
        return $"{NameOf(parts[0])}: {where ?? InWords(parts[1])}";
    }

    private static Dictionary<string, string> Defined(ProcedureDefinition definition)
    {
        var names = new Dictionary<string, string>();
        foreach (var criterion in definition.CriteriaInInterviews())
        {
            names.TryAdd(criterion.Id, criterion.Text);
        }

        foreach (var question in definition.Questions)
        {
            names.TryAdd(question.Id, question.Text);
        }

        foreach (var stage in definition.Stages)
        {
            names.TryAdd(stage.Id, StageTitles.Of(stage, ReaderLanguage.Culture.Name));
        }

        foreach (var (id, person) in definition.People.All)
        {
            names.TryAdd(id.Value, person.Name);
        }

        return names;
    }

    /// <summary><c>statusAt</c> is "status at".</summary>
    private static string InWords(string member) =>
        Capital().Replace(member, found => $" {found.Value.ToLowerInvariant()}").Replace('-', ' ').Trim();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")]
    private static partial Regex Moment();

    [GeneratedRegex("^[A-Za-z]+$")]
    private static partial Regex Word();

    [GeneratedRegex("(?<=.)[A-Z]")]
    private static partial Regex Capital();
}
