using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Recruitment.Calendar;
using Recruitment.Correspondence;

namespace Recruitment.Applicants.OwnPage.OwnData;

/// <summary>How recorded data are worded for people. The file has all of it as it is recorded.</summary>
public static partial class OwnDataTexts
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
        "version",
    ];

    /// <summary>What a member is called; its own name, in words, when nobody gave it one.</summary>
    public static string NameOf(string member) => Names.Find(member) ?? InWords(member);

    /// <summary>What is left out holds an id, or nothing.</summary>
    public static bool IsShown(string member, JsonNode? value) =>
        value switch
        {
            null => false,
            JsonObject one => one.Any(entry => IsShown(entry.Key, entry.Value)),
            JsonArray all => all.Any(item => IsShown(member, item)),
            _ => !Technical.Contains(member) && Worded(value).Length > 0,
        };

    public static string Worded(JsonNode value)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.True:
                return ReaderLanguage.Say("ja", "yes");
            case JsonValueKind.False:
                return ReaderLanguage.Say("nee", "no");
            case JsonValueKind.String:
                return Worded(value.GetValue<string>());
            default:
                return value.ToJsonString();
        }
    }

    private static string Worded(string text)
    {
        if (Moment().IsMatch(text))
        {
            return DutchTime.DateAndTime(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture));
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day))
        {
            return DutchTime.Date(day);
        }

        return text.EndsWith("Mail", StringComparison.Ordinal) ? MailNames.Of(text)
            : Word().IsMatch(text) ? Names.Find(text) ?? text
            : text;
    }

    /// <summary><c>statusAt</c> is "status at".</summary>
    private static string InWords(string member) =>
        Capital()
            .Replace(member, found => $" {found.Value.ToLowerInvariant()}")
            .Replace('-', ' ')
            .Replace('/', ' ')
            .Trim();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")]
    private static partial Regex Moment();

    [GeneratedRegex("^[a-z][A-Za-z]*$")]
    private static partial Regex Word();

    [GeneratedRegex("(?<=.)[A-Z]")]
    private static partial Regex Capital();
}
