using FsCheck;
using FsCheck.Fluent;
using Recruitment.Candidates;
using Recruitment.Committee.Scores;
using Recruitment.Records;

namespace Recruitment.Tests.Committee.Scores;

/// <summary>A CV tells nobody who somebody is, however the name is written in it.</summary>
public sealed class MaskedCvTests
{
    private static readonly string[] First =
    [
        "Anna",
        "Zoë",
        "José",
        "Björn",
        "Łukasz",
        "Søren",
        "Fatıma",
        "Jean-Pierre",
        "Willemijn",
        "Şebnem",
        "Bo",
        "Aïsha",
    ];

    private static readonly string[] Between = ["", "van der", "de", "van 't", "ten", "El", "d'"];

    private static readonly string[] Last =
    [
        "Vermeer",
        "Müller",
        "Yılmaz",
        "O'Brien",
        "Jansen-de Vries",
        "Çelik",
        "Nuñez",
        "Groß",
        "Ångström",
        "Ĳsselstein",
    ];

    /// <summary>Ways in which people, programs and mailboxes write a name.</summary>
    private static readonly Func<string, string, string, string>[] Ways =
    [
        (first, between, last) => Full(first, between, last),
        (first, between, last) => Full(first, between, last).ToUpperInvariant(),
        (first, between, last) => Full(first, between, last).ToLowerInvariant(),
        (first, between, last) => Ascii(Full(first, between, last)),
        (first, between, last) => $"{first[0]}.B. {Full("", between, last)}",
        (first, between, last) => $"{last}, {first[0]}.B. {between}".TrimEnd(),
        (first, between, last) => $"{first}\n{Full("", between, last)}",
        (first, between, last) => string.Join(' ', last.ToUpperInvariant().Where(char.IsLetter)),
        (first, between, last) => $"{Address(first)}.{Address(between + last)}@post.example",
        (first, between, last) => $"linkedin.com/in/{Address(first)}{Address(last)}",
        (first, between, last) => $"{Address(first)}{Address(last)}",
        (first, between, last) => $"{last}’s",
        (first, between, last) => Full(first, between, last).Normalize(System.Text.NormalizationForm.FormD),
    ];

    [Fact]
    public void No_way_of_writing_a_name_shows_it_and_the_words_around_it_stay() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(2000),
            Prop.ForAll(
                (
                    from first in Gen.Elements(First)
                    from between in Gen.Elements(Between)
                    from last in Gen.Elements(Last)
                    from way in Gen.Choose(0, Ways.Length - 1)
                    select (first, between, last, way)
                ).ToArbitrary(),
                name =>
                {
                    var written = Ways[name.way](name.first, name.between, name.last);
                    var text = $"Coach sinds 2010.\nTeam: {written} begeleidt collega's.";
                    var masked = Mask(text, Full(name.first, name.between, name.last));
                    var told = NameMask.Fold(masked).Replace(" ", "");
                    Assert.StartsWith("Coach sinds 2010.\nTeam: ", masked);
                    Assert.EndsWith(" begeleidt collega's.", masked);
                    foreach (var part in name.last.Split('-', '\'', ' ').Append(name.first).Where(p => p.Length > 3))
                    {
                        Assert.False(told.Contains(NameMask.Fold(part)), $"{name}: {text} -> {masked}");
                    }
                }
            )
        );

    [Theory]
    [InlineData("Geboortedatum: 3 mei 1985", "1985")]
    [InlineData("Geboren op 3-5-1985 te Breda.", "Breda")]
    [InlineData("Ik ben 42 jaar oud.", "42")]
    [InlineData("Date of birth: 3 May 1985", "1985")]
    [InlineData("Adres\tKerkstraat 12a, 1234 AB Den Haag", "Kerkstraat")]
    [InlineData("Ik woon in de Korte Beestenstraat 12.", "Beestenstraat 12")]
    [InlineData("3511 AB Utrecht", "Utrecht")]
    [InlineData("Bel +31 6 12 34 56 78.", "34 56")]
    [InlineData("Bel 030-2345678.", "2345678")]
    [InlineData("Mevrouw gaf les.", "Mevrouw")]
    [InlineData("Geslacht: vrouw", "vrouw")]
    [InlineData("Nationaliteit - Belgisch", "Belgisch")]
    [InlineData("Ik was lerares.", "lerares")]
    [InlineData("Zie https://anna.example/cv", "anna.example")]
    public void What_tells_who_or_what_somebody_is_is_masked(string text, string told) =>
        Assert.DoesNotContain(told, Mask(text, "Karel Kok"), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("2010 - 2014 Docent wiskunde, 0,8 fte")]
    [InlineData("2015 VO, 2019 PO en 2021 MR")]
    [InlineData("01-09-2010 tot 31-07-2014: mentor van 28 leerlingen")]
    [InlineData("Ervaring 5 jaar, onderweg 3 scholen, budget 1.234.567 euro")]
    [InlineData("Name of the school: unknown to us")]
    [InlineData("Ik wil de zorgstructuur verbeteren; zij zijn er blij mee.")]
    public void What_somebody_did_stays(string text) => Assert.Equal(text, Mask(text, "Karel Kok"));

    [Fact]
    public void A_short_name_is_masked_where_it_is_a_name() =>
        Assert.Equal("Ik wil lezen. […] kan dat.", Mask("Ik wil lezen. Wil kan dat.", "Wil Kok"));

    [Fact]
    public void Any_text_and_any_name_are_masked_without_a_fault_of_our_own() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>(
                (text, name) => Assert.NotNull(Mask(Valid(text.Get), Valid(name.Get)))
            )
            .QuickCheckThrowOnFailure();

    /// <summary>A text as a hostile candidate would make it, with a name to match.</summary>
    [Theory]
    [InlineData("a. ", "An van der An")]
    [InlineData("anna-", "Anna Anna-Anna")]
    [InlineData("van der ", "Anna van der Vermeer")]
    [InlineData("0 1-2.3/", "Anna")]
    [InlineData("x.y@", "Anna")]
    [InlineData("Aa ", "Aaaa Aaaaa")]
    public void A_long_text_is_masked_in_time(string repeated, string name)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 50_000 / repeated.Length));
        Assert.NotNull(Mask(text, name));
    }

    private static string Mask(string text, string name) =>
        MaskedCv.Of(
            new Candidate
            {
                Id = new CandidateId("c"),
                Procedure = new ProcedureId("p"),
                Name = name,
                Email = "iemand@kandidaat.example",
                Track = Track.External,
                ReceivedAt = default,
            },
            text
        );

    /// <summary>Records hold no half characters.</summary>
    private static string Valid(string text) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static string Full(string first, string between, string last) =>
        $"{first} {between}{(between.EndsWith('\'') ? "" : " ")}{last}".Trim().Replace("  ", " ");

    private static string Ascii(string name) =>
        string.Concat(NameMask.Fold(name).Select((c, i) => i == 0 ? char.ToUpperInvariant(c) : c));

    private static string Address(string name) => string.Concat(NameMask.Fold(name).Where(char.IsAsciiLetter));
}
