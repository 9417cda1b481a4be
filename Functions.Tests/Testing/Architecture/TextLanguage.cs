using System.Text.RegularExpressions;

namespace Recruitment.Tests.Architecture;

/// <summary>Tells by its small words in which language a text is.</summary>
internal static partial class TextLanguage
{
    // Words that no English sentence and no name of ours has.
    private const string DutchWords =
        "de|het|een|van|niet|voor|naar|geen|wordt|worden|uw|bij|aan|zijn|wij|ook|nog|maar|deze|dit|als|om|tot"
        + "|uur|dag|dagen|weken|maand|maanden|jaar|vacature|vacatures|nieuwsbrief|sollicitatieprocedure";

    // Names have some of these, sentences that are English none.
    private const string MoreDutchWords =
        "u|ik|wie|wat|waarom|hier|op|te|er|en|uit|heeft|hebt|hebben|kan|kunt|kunnen|moet|wilt|willen|doen|krijgt|geef|kies"
        + "|vul|alle|alles|iedereen|iemand|niemand|ja|nee|naam|functie|kandidaat|kandidaten|sollicitatie|commissie|bestuur"
        + "|raad|gesprek|gesprekken|advies|besluit|aanbod|benoeming|antwoord|antwoorden|vraag|vragen|reden|brief|termijn"
        + "|gegevens|herinnering|verplicht|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|januari|februari"
        + "|maart|juni|juli|augustus|oktober|beste|graag|lid|leden|stap|meer|nieuwe|eerste";

    private const string EnglishWords =
        "the|your|you|and|with|which|have|has|been|please|from|this|that|will|not|are|what|their|they";

    /// <summary>Whether it has a word that no English sentence has, and no name of ours either.</summary>
    public static bool HasDutchWord(string text) => SurelyDutch().IsMatch(WithoutPlaces(text));

    /// <summary>The words in what should be an English sentence that are Dutch.</summary>
    public static IEnumerable<string> DutchIn(string text) => Words(Dutch(), text);

    /// <summary>The words in what should be a Dutch sentence that are English.</summary>
    public static IEnumerable<string> EnglishIn(string text) => Words(English(), text);

    /// <summary>That nothing was found; else each is told, on a line of its own.</summary>
    public static void AssertNone(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, $"{all.Count} found:\n{string.Join('\n', all)}");
    }

    /// <summary>But for what is quoted as it is typed: a member's name, a date.</summary>
    private static IEnumerable<string> Words(Regex words, string text) =>
        words.Matches(Regex.Replace(WithoutPlaces(text), "\"[^\"]*\"", "0")).Select(match => match.Value);

    private static string WithoutPlaces(string text) => Regex.Replace(text, @"\{[^}]*\}", "0");

    [GeneratedRegex($@"\b(?:{DutchWords})\b(?![/_.-]\w)", RegexOptions.IgnoreCase)]
    private static partial Regex SurelyDutch();

    [GeneratedRegex($@"\b(?:{DutchWords}|{MoreDutchWords})\b(?![/_.-]\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Dutch();

    [GeneratedRegex($@"\b(?:{EnglishWords})\b(?![/_.-]\w)", RegexOptions.IgnoreCase)]
    private static partial Regex English();
}
