using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Recruitment.Applicants;
using Recruitment.Play.App;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Applicants;

/// <summary>
/// What no form may ask: a photo, the date of birth, gender, the citizen service number, an identity document, health
/// (guideline of the Autoriteit Persoonsgegevens), or what somebody earns or earned (Directive (EU) 2023/970, art. 5).
/// </summary>
public sealed partial class ForbiddenQuestionsTests
{
    private static readonly string[] AskedOfApplicants =
    [
        "consentRetention",
        "contract",
        "contractMonths",
        "contracts",
        "cv",
        "email",
        "motivation",
        "name",
        "phone",
        "priorityGroup",
        "section",
        "track",
    ];

    [Fact]
    public async Task An_application_is_asked_for_these_fields_and_no_other()
    {
        await using var app = await OpenVacancy.StartAsync();

        var page = await app.GetAsync($"/vacancies/{SampleVacancy.Id}");

        Assert.All(
            Controls(page).Select(control => control.GetAttribute("name")!),
            name => Assert.Contains(name, AskedOfApplicants)
        );
        AssertAllowed(page);
    }

    [Fact]
    public async Task The_candidates_own_page_asks_nothing_that_is_forbidden()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost());

        var page = await app.GetAsync(app.OwnPage(Assert.Single(await app.ListAsync())));

        Assert.NotEmpty(Controls(page));
        AssertAllowed(page);
    }

    [Fact]
    public void No_form_in_the_product_names_or_labels_a_field_so()
    {
        var fields = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "Functions"), "*.razor", SearchOption.AllDirectories)
            // What somebody is offered is written by the organisation; what is asked for the appointment may be photographed.
            .Where(file => Path.GetFileName(file) is not ("TermsPage.razor" or "DocumentsPage.razor"))
            .SelectMany(file => Field().Matches(File.ReadAllText(file)))
            .Select(match => match.Value)
            .ToList();

        Assert.NotEmpty(fields);
        Assert.DoesNotContain(fields, field => Forbidden().IsMatch(field));
    }

    [Theory]
    [InlineData("Geboortedatum")]
    [InlineData("Uw huidige salaris")]
    [InlineData("salaryHistory")]
    [InlineData("Pasfoto")]
    [InlineData("Hoe is uw gezondheid?")]
    [InlineData("Geslacht")]
    [InlineData("bsn")]
    public void A_forbidden_question_is_recognised(string label) => Assert.Matches(Forbidden(), label);

    private static void AssertAllowed(WebPage page)
    {
        var words = Controls(page)
            .SelectMany(control =>
                new[]
                {
                    control.GetAttribute("name"),
                    control.GetAttribute("autocomplete"),
                    control.GetAttribute("accept"),
                    LabelOf(page, control),
                }
            )
            .OfType<string>();
        Assert.DoesNotContain(words, word => Forbidden().IsMatch(word));
        Assert.DoesNotContain(Controls(page), control => control.GetAttribute("type") is "date" or "number");
    }

    private static IEnumerable<IElement> Controls(WebPage page) =>
        page.Document.QuerySelectorAll("input[name], select[name], textarea[name]");

    private static string? LabelOf(WebPage page, IElement control) =>
        page.Document.QuerySelector($"label[for='{control.Id}']")?.TextContent;

    [GeneratedRegex(
        @"foto|photo|image/|geboorte|birth|bday|leeftijd|\bage\b|geslacht|gender|\bsex|\bbsn\b|burgerservice|paspoort|identiteitsbewijs|gezond|health|ziek|handicap|arbeidsongeschikt|salaris|salary|\bloon|verdien|nationaliteit|burgerlijke staat",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Forbidden();

    /// <summary>The control's tag, or a label or legend with its text.</summary>
    [GeneratedRegex(@"<(input|select|textarea)\b[^>]*>|<(label|legend)\b[^>]*>.*?</\2>", RegexOptions.Singleline)]
    private static partial Regex Field();
}
