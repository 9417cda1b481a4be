using System.Text.Json;
using System.Text.RegularExpressions;

namespace Recruitment.Tests.Architecture;

/// <summary>That what people read is in resources and components, and that every name of a sentence has one.</summary>
public sealed partial class TextRuleTests
{
    /// <summary>Dutch that is read and not said, or that names a source; each with what it is.</summary>
    private static readonly string[] NoTexts =
    [
        // Words of dates that the reader of dates knows.
        "Functions/Calendar/FuzzyDateReader.cs",
        // Titles of codes and laws, which stand beside what is taken from them.
        "Functions/Definition/ClockSettings.cs",
    ];

    private static readonly (string Path, ComponentSource Source)[] Components = [.. ComponentSource.All()];

    private static readonly ResourceFile[] Resources = [.. ResourceFile.All()];

    [Fact]
    public void No_class_says_anything_in_Dutch() =>
        Assert.Equal(
            [],
            from file in Repository.SourceFiles("Functions")
            let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
            where !NoTexts.Contains(path)
            from text in Literals(File.ReadAllText(file))
            where TextLanguage.HasDutchWord(text)
            select $"{path}: {text}"
        );

    [Theory]
    [InlineData("""throw new ArgumentException("Geen stap genoemd.");""", true)]
    [InlineData("""var text = $"{months} maanden";""", true)]
    [InlineData("""// "Geen stap genoemd." is in a comment""", false)]
    [InlineData("""throw new ArgumentException("No stage was named.");""", false)]
    public void Dutch_is_seen_and_English_is_let_be(string source, bool isDutch) =>
        Assert.Equal(isDutch, Literals(source).Any(TextLanguage.HasDutchWord));

    [Fact]
    public void Every_resource_has_every_sentence_in_both_languages_with_the_same_places_to_fill_in() =>
        Assert.Equal(SentencesIn(language: null), SentencesIn("en"));

    [Fact]
    public void No_component_says_anything_in_one_language_only() =>
        TextLanguage.AssertNone(
            from component in Components
            from text in component.Source.OneSided.Concat(component.Source.Unpaired)
            select $"{component.Path}: {text}"
        );

    [Theory]
    [InlineData("<p>Beste lezer,</p>", "Beste lezer,")]
    [InlineData("<p>Beste @Model.Name, dit is @(Model.Of[0].Title!).</p>", "Beste", ", dit is")]
    [InlineData("""<h2>@(Model.IsTeam ? "Teams" : Say("Kandidaten", "Candidates"))</h2>""", "Teams")]
    [InlineData("""<td>@(Model.Text ?? $"{Model.Count} brieven")</td>""", "0 brieven")]
    [InlineData("""<img src="/x" alt="Het logo" />""", "Het logo")]
    [InlineData("""<MailButton Text="@(Model.IsLate ? "Inzien" : Model.Text)" Href="link" />""", "Inzien")]
    [InlineData("<p>@if (a < b) { <b>Nu</b> } else if (c) { <i>Straks</i> }</p>", "Nu", "Straks")]
    [InlineData("@foreach (var one in Model) {\n var at = 1; if (one.Is) { <li>Een</li> } }", "Een")]
    [InlineData("@switch (Model) {\n case Some { Of: \"x\" }:\n <p>Een</p>\n break;\n}", "Een")]
    [InlineData("@{ var text = \"Vraag het aan de recruiter\"; }", "Vraag het aan de recruiter")]
    [InlineData("<p><Nl>Dag</Nl></p>", "Dag", "<Nl>")]
    [InlineData("<p><En>Day</En> <Nl>Dag</Nl></p>", "Day", "Dag", "<Nl>", "<En>")]
    public void What_is_said_in_one_language_only_is_seen(string razor, params string[] texts) =>
        Assert.Equal(texts.Order(), OneSided(razor).Order());

    [Theory]
    [InlineData("<p>\n  <Nl>Dag <b>@Model.Name</b></Nl>\n  <En>Day <b>@Model.Name</b></En>\n</p>")]
    [InlineData("""<Layout Title="@Say($"Dag {Say("a", "b")}", $"Day {(x ? "c" : "d")}")">@ChildContent</Layout>""")]
    [InlineData("""<input type="date" name="@Form.Day" value="@Show(Model.Day, "yyyy-MM-dd")" />""")]
    [InlineData("""<p class="@(Model.Way == "letter" ? "a wide" : "b")">@string.Join(" en ", Model.Names)</p>""")]
    [InlineData("@using Recruitment.Mail\n@* Geen tekst. *@\n<p>@Model.Name, @(Model.Count): 3 × &nbsp;–</p>")]
    [InlineData("<style> p { margin: 0 } </style>\n@code {\n  string Naam => \"Geen tekst\";\n}")]
    public void What_is_said_in_both_languages_or_nobody_reads_is_let_be(string razor) =>
        Assert.Equal([], OneSided(razor));

    [Fact]
    public void What_is_said_in_English_is_not_Dutch() =>
        TextLanguage.AssertNone(
            Foreign(Components.Select(one => (one.Path, one.Source.English)), "en", TextLanguage.DutchIn)
        );

    [Fact]
    public void What_is_said_in_Dutch_is_not_English() =>
        TextLanguage.AssertNone(
            Foreign(Components.Select(one => (one.Path, one.Source.Dutch)), null, TextLanguage.EnglishIn)
        );

    [Fact]
    public void Every_sentence_is_said_somewhere()
    {
        var names = new SentenceNames(Repository.SourceFiles("Functions"));
        // Mails are named by their components.
        var components = Components.Select(one => Path.GetFileNameWithoutExtension(one.Path)).ToHashSet();
        // Recorded data are named by their members.
        var members = typeof(RecruitmentServices)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetProperties())
            .Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name))
            .ToHashSet();
        Assert.Equal(
            [],
            from file in Resources
            from key in file.Sentences.Keys
            where !names.MayBe(key) && !components.Contains(key) && !members.Contains(key)
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

    private static IEnumerable<string> OneSided(string razor)
    {
        var source = ComponentSource.Read(razor);
        return source.OneSided.Concat(source.Unpaired);
    }

    private static IEnumerable<string> Foreign(
        IEnumerable<(string Path, IReadOnlyList<string> Texts)> components,
        string? language,
        Func<string, IEnumerable<string>> wordsIn
    ) =>
        from said in components
            .SelectMany(one => one.Texts.Select(text => (one.Path, Text: text)))
            .Concat(
                from file in Resources
                where file.Language == language
                from sentence in file.Sentences
                select (Path: $"{file.Owner}.{sentence.Key}", Text: sentence.Value)
            )
        from word in wordsIn(said.Text)
        select $"{said.Path}: {word} in {said.Text}";

    private static IEnumerable<string> SentencesIn(string? language) =>
        (
            from file in Resources
            where file.Language == language
            from sentence in file.Sentences
            select $"{file.Namespace}.{file.Owner}: {sentence.Key} {PlacesIn(sentence.Value)}"
        ).Order(StringComparer.Ordinal);

    private static string PlacesIn(string sentence) =>
        string.Join(' ', Regex.Matches(sentence, @"\{(\d+)").Select(match => match.Groups[1].Value).Distinct().Order());

    [GeneratedRegex(@"""(?<text>(?:[^""\\\r\n]|\\.)*)""")]
    private static partial Regex LiteralPattern();

    // As texts["Key"], Resources.With("Key", …) and DashboardTexts.Fault("Key").
    [GeneratedRegex("""\b(?:texts|Resources|Sentences)(?:\[|\.With\(\s*)"(?<key>[\w-]+)"[,\])]""")]
    private static partial Regex SaidPattern();
}
