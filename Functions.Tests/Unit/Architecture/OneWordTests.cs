using System.Text.RegularExpressions;

namespace Recruitment.Tests.Architecture;

/// <summary>
/// One word for one thing: the committee gives a <i>voordracht</i>, the council an <i>advies</i>, the board takes a
/// <i>besluit</i>, and school management decides about the <i>vrijgave</i> of internal candidates.
/// </summary>
public sealed partial class OneWordTests
{
    private static readonly IReadOnlyList<(string Where, string Text)> Dutch =
    [
        .. from component in ComponentSource.All() from text in component.Source.Dutch select (component.Path, text),
        .. from file in ResourceFile.All()
        where file.Language is null
        from sentence in file.Sentences
        select ($"{file.Owner}.{sentence.Key}", sentence.Value),
        .. from file in Directory.EnumerateFiles(Repository.PathOf("samples"), "*.json", SearchOption.AllDirectories)
        select (Path.GetFileName(file), File.ReadAllText(file)),
    ];

    [Fact]
    public void Nobody_is_given_the_word_of_another() =>
        Assert.Equal([], Dutch.Where(one => IsMixedUp(one.Text)).Select(one => $"{one.Where}: {one.Text}"));

    [Fact]
    public void Each_word_is_used()
    {
        string[] words = ["voordracht", "advies", "besluit", "vrijgave"];

        Assert.All(words, word => Assert.Contains(Dutch, one => one.Text.Contains(word, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Wij volgen de aanbeveling.", true)]
    [InlineData("Zij bevelen niemand aan, maar zij is aanbevolen.", true)]
    [InlineData("De commissie adviseert het bestuur.", true)]
    [InlineData("Lees het advies van de commissie.", true)]
    [InlineData("De benoemingsadviescommissie heeft nog niet besloten.", true)]
    [InlineData("De medezeggenschapsraad besluit binnen zes weken.", true)]
    [InlineData("Dit is de voordracht van de GMR.", true)]
    [InlineData("Het bestuur droeg twee kandidaten voor.", true)]
    [InlineData("U leest het advies van het bestuur.", true)]
    [InlineData("De schoolleiding adviseert over interne kandidaten.", true)]
    [InlineData("De voordracht door de schoolleiding is binnen.", true)]
    [InlineData("De commissie geeft interne kandidaten vrij.", true)]
    [InlineData("De benoemingsadviescommissie draagt voor, de raad adviseert en het bestuur besluit.", false)]
    [InlineData("Het bestuur volgt het advies van de raad en de voordracht van de commissie.", false)]
    [InlineData("De schoolleiding heeft al besloten wie wordt vrijgegeven.", false)]
    [InlineData("Na het antwoord van de raad besluit het bestuur.", false)]
    public void A_word_of_another_is_seen(string text, bool isMixedUp) => Assert.Equal(isMixedUp, IsMixedUp(text));

    private static bool IsMixedUp(string text) =>
        Recommending().IsMatch(text) || Acting().IsMatch(text) || Owned().IsMatch(text);

    [GeneratedRegex("aanbevel|aanbeveel|aanbevol", RegexOptions.IgnoreCase)]
    private static partial Regex Recommending();

    // Who, and right behind it what only another does. Of "het antwoord van de raad besluit het bestuur" the board is the subject.
    [GeneratedRegex(
        """
            (?<!\bvan\ )\b(?:
                de\ (?:\w+)?commissie\ (?:\w+\ ){0,3}?(?:adviseer\w*|geadviseerd|besluit|besloot|besloten|geeft\ (?:\w+\ )*vrij)
              | (?:de\ (?:\w+)?raad|de\ G?MR)\ (?:\w+\ ){0,3}?(?:besluit|besloot|besloten|draagt|droeg|voorgedragen)
              | het\ (?:\w+)?bestuur\ (?:\w+\ ){0,3}?(?:adviseer\w*|geadviseerd|draagt|droeg|voorgedragen)
              | de\ schoolleiding\ (?:\w+\ ){0,3}?(?:adviseer\w*|geadviseerd|draagt|droeg|voorgedragen)
            )\b
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Acting();

    [GeneratedRegex(
        """
            \b(?:
                (?:advies|besluit|vrijgave)\ (?:van|door)\ de\ (?:\w+)?commissie
              | (?:voordracht|besluit|vrijgave)\ (?:van|door)\ de\ (?:(?:\w+)?raad|G?MR)
              | (?:voordracht|advies|vrijgave)\ (?:van|door)\ het\ (?:\w+)?bestuur
              | (?:voordracht|advies)\ (?:van|door)\ de\ schoolleiding
            )\b
            """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace
    )]
    private static partial Regex Owned();
}
