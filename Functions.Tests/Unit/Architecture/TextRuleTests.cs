using System.Text.RegularExpressions;

namespace Recruitment.Tests.Architecture;

/// <summary>That what people read is in resources and components, and that every name of a sentence has one.</summary>
public sealed partial class TextRuleTests
{
    // Words that no English sentence and no name of ours has.
    private const string DutchWords =
        "de|het|een|van|niet|voor|naar|geen|wordt|worden|uw|bij|aan|zijn|wij|ook|nog|maar|deze|dit|als|om|tot"
        + "|uur|dag|dagen|weken|maand|maanden|jaar|vacature|vacatures|nieuwsbrief|sollicitatieprocedure";

    /// <summary>Dutch that is read and not said, or that names a source; each with what it is.</summary>
    private static readonly string[] NoTexts =
    [
        // Words of dates that the reader of dates knows.
        "Functions/Calendar/FuzzyDateReader.cs",
        // Titles of codes and laws, which stand beside what is taken from them.
        "Functions/Definition/ClockSettings.cs",
    ];

    private static readonly ResourceFile[] Resources = [.. ResourceFile.All()];

    [Fact]
    public void No_class_says_anything_in_Dutch() =>
        Assert.Equal(
            [],
            from file in Repository.SourceFiles("Functions")
            let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
            where !NoTexts.Contains(path)
            from text in Literals(File.ReadAllText(file))
            where IsDutch(text)
            select $"{path}: {text}"
        );

    [Theory]
    [InlineData("""throw new ArgumentException("Geen stap genoemd.");""", true)]
    [InlineData("""var text = $"{months} maanden";""", true)]
    [InlineData("""// "Geen stap genoemd." is in a comment""", false)]
    [InlineData("""throw new ArgumentException("No stage was named.");""", false)]
    public void Dutch_is_seen_and_English_is_let_be(string source, bool isDutch) =>
        Assert.Equal(isDutch, Literals(source).Any(IsDutch));

    [Fact]
    public void Every_language_has_every_sentence_with_the_same_places_to_fill_in()
    {
        var translated = Resources.Where(file => file.Language is not null).ToList();
        Assert.NotEmpty(translated);
        Assert.All(
            translated,
            file =>
            {
                var dutch = Resources.Single(other => other.Owner == file.Owner && other.Language is null);
                Assert.Equal(
                    dutch.Sentences.Select(sentence => $"{sentence.Key}: {PlacesIn(sentence.Value)}").Order(),
                    file.Sentences.Select(sentence => $"{sentence.Key}: {PlacesIn(sentence.Value)}").Order()
                );
            }
        );
    }

    [Fact]
    public void Every_sentence_is_said_somewhere()
    {
        var names = new SentenceNames(Repository.SourceFiles("Functions"));
        Assert.Equal(
            [],
            from file in Resources
            from key in file.Sentences.Keys
            where !names.MayBe(key)
            select $"{file.Owner}: {key}"
        );
    }

    [Fact]
    public void Every_sentence_that_is_said_is_written()
    {
        var all = Resources.Where(file => file.Language is null).ToList();
        Assert.Equal(
            [],
            from file in Repository.SourceFiles("Functions")
            let source = File.ReadAllText(file)
            from said in SaidIn(source)
            let owners = all.Where(resource => Names(source, resource)).ToList()
            where !owners.Exists(owner => owner.Sentences.ContainsKey(said))
            select $"{Path.GetFileName(file)}: {said}"
        );
    }

    [Fact]
    public void A_sentence_that_is_not_written_is_seen() =>
        Assert.Equal(
            ["MissingChoice", "ReasonTooLong", "Title"],
            SaidIn("""var t = texts["MissingChoice"]; texts.With( "ReasonTooLong", 4000); X.Resources["Title"];""")
                .Order()
        );

    /// <summary>Whether a source can mean that resource: it names its class, or lies beside it.</summary>
    private static bool Names(string source, ResourceFile resource) =>
        Regex.IsMatch(source, $@"\b{resource.Owner}\b") || source.Contains($"namespace {resource.Namespace};");

    private static IEnumerable<string> SaidIn(string source) =>
        SaidPattern().Matches(source).Select(match => match.Groups["key"].Value);

    private static IEnumerable<string> Literals(string source) =>
        LiteralPattern().Matches(WithoutComments(source)).Select(match => match.Groups["text"].Value);

    private static string WithoutComments(string source) =>
        Regex.Replace(source, @"^\s*//.*$", "", RegexOptions.Multiline);

    private static bool IsDutch(string text) =>
        Regex.IsMatch(
            Regex.Replace(text, @"\{[^}]*\}", "0"),
            $@"\b(?:{DutchWords})\b(?![/_.-]\w)",
            RegexOptions.IgnoreCase
        );

    private static string PlacesIn(string sentence) =>
        string.Join(' ', Regex.Matches(sentence, @"\{(\d+)").Select(match => match.Groups[1].Value).Distinct().Order());

    [GeneratedRegex(@"""(?<text>(?:[^""\\\r\n]|\\.)*)""")]
    private static partial Regex LiteralPattern();

    // As texts["Key"], Resources.With("Key", …) and DashboardTexts.Fault("Key").
    [GeneratedRegex("""\b(?:texts|Resources|Sentences)(?:\[|\.With\(\s*)"(?<key>[\w-]+)"[,\])]""")]
    private static partial Regex SaidPattern();
}
