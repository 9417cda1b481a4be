using Recruitment.Tests.Architecture;
using Recruitment.Tests.Driving;
using Recruitment.Wording;

namespace Recruitment.Tests.Html;

/// <summary>
/// That pages and mails are in the reader's language as a whole, whatever their sentences come from. What the sample
/// models hold themselves is in neither.
/// </summary>
public sealed class EnglishPagesTests
{
    /// <summary>For developers, who read English.</summary>
    private static readonly string[] AlwaysEnglish =
    [
        "OutboxListPage",
        "OutboxMailPage",
        "SampleListPage",
        "SampleMailPage",
    ];

    [Fact]
    public async Task Every_page_and_mail_is_wholly_in_English_for_who_reads_English()
    {
        ReaderLanguage.Use("en");
        TextLanguage.AssertNone(await FindAsync(TextLanguage.DutchIn));
    }

    [Fact]
    public async Task Every_page_and_mail_is_wholly_in_Dutch_for_who_reads_Dutch()
    {
        ReaderLanguage.Use("nl");
        TextLanguage.AssertNone(await FindAsync(TextLanguage.EnglishIn));
    }

    [Theory]
    [InlineData("<title>Uw plaats</title>", "Uw")]
    [InlineData("<p>Place <b>van <i>you</i></b></p>", "van")]
    [InlineData("""<img src="/van" alt="uw logo" />""", "uw")]
    [InlineData("""<button value="van">Kies</button>""", "Kies")]
    [InlineData("""<input type="submit" value="Kies" />""", "Kies")]
    [InlineData("""<input name="van" value="uw" />""")]
    [InlineData("<style>.van { }</style><p>Tekst</p>")]
    [InlineData("""<p>See <q lang="nl">uw plaats</q></p>""")]
    public void What_people_read_is_found_and_the_rest_is_let_be(string html, params string[] words) =>
        Assert.Equal(words, ReadTexts.Of(html).SelectMany(TextLanguage.DutchIn));

    /// <summary>Each word once for each component, with where it stands.</summary>
    private static async Task<IEnumerable<string>> FindAsync(Func<string, IEnumerable<string>> wordsIn)
    {
        await using var services = RenderedComponents.OfficialServices(validatesScopes: false);
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var (component, html) in RenderedComponents.RenderAsync(services, new HashSet<string>()))
        {
            foreach (var text in AlwaysEnglish.Contains(component.Name) ? [] : ReadTexts.Of(html))
            {
                foreach (var word in wordsIn(text))
                {
                    found.TryAdd($"{component.FullName}: {word}", text.Trim());
                }
            }
        }

        return found.Select(one => $"{one.Key} in “{one.Value}”");
    }
}
