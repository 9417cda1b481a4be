using System.Text.Json;
using Microsoft.Playwright;
using Recruitment.Tests.Applicants;

namespace Recruitment.Tests.Browser;

/// <summary>A candidate at the vacancy page.</summary>
[Collection(BrowserTests.Name)]
public sealed class ApplyInBrowserTests(BrowserFixture browser)
{
    private static readonly string Cv = Path.Combine(AppContext.BaseDirectory, "samples", "cv-voorbeeld.pdf");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refused_cv_loses_nothing_that_was_typed_and_the_next_one_is_received(bool javaScript)
    {
        await using var app = await OpenVacancy.StartAsync();
        await using var visitor = await browser.VisitAsync(app.Http.BaseAddress!, javaScript);
        var page = visitor.Page;
        await page.GotoAsync($"/vacancies/{SampleVacancy.Id}");
        await FillInAsync(page);
        await page.SetInputFilesAsync(
            "#cv",
            new FilePayload
            {
                Name = "cv.pdf",
                MimeType = "application/pdf",
                Buffer = "GIF89a"u8.ToArray(),
            }
        );
        await visitor.SubmitAsync("Sollicitatie versturen");

        var summary = page.Locator(".error-summary");
        await Assertions.Expect(summary).ToContainTextAsync("Word-document");
        await Assertions.Expect(page.GetByLabel("Naam")).ToHaveValueAsync("Willemijn de Graaf");
        await Assertions.Expect(page.GetByLabel("E-mailadres")).ToHaveValueAsync("willemijn@post.example");
        await Assertions
            .Expect(page.GetByLabel("Motivatie"))
            .ToHaveValueAsync("Ik geef graag les.\nOok aan collega's.");
        await Assertions.Expect(page.GetByLabel("Nee, ik solliciteer van buiten")).ToBeCheckedAsync();
        await Assertions.Expect(page.GetByLabel("Bewaar mijn gegevens een jaar")).ToBeCheckedAsync();
        await summary.GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator("#cv")).ToBeFocusedAsync();
        Assert.Empty(await app.ListAsync());

        await page.SetInputFilesAsync("#cv", Cv);
        await visitor.SubmitAsync("Sollicitatie versturen");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Uw sollicitatie is ontvangen");

        await app.Time.RunUntilIdleAsync();
        var candidate = Assert.Single(await app.ListAsync());
        Assert.Equal("Willemijn de Graaf", candidate.Name);
        Assert.True(candidate.ConsentRetention);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_cv_that_is_too_large_is_told_before_it_is_sent()
    {
        await using var app = await OpenVacancy.StartAsync();
        await using var visitor = await browser.VisitAsync(app.Http.BaseAddress!);
        var page = visitor.Page;
        await page.GotoAsync($"/vacancies/{SampleVacancy.Id}");
        await FillInAsync(page);
        var large = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(large, new byte[11 * 1024 * 1024]);
        try
        {
            await page.SetInputFilesAsync("#cv", large);
        }
        finally
        {
            File.Delete(large);
        }

        await Assertions.Expect(page.Locator("#cv-size")).ToContainTextAsync("groter dan 10 MB");
        await Assertions.Expect(page.Locator("#cv")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sollicitatie versturen" }).ClickAsync();
        await Assertions.Expect(page.Locator("#cv")).ToBeFocusedAsync();
        Assert.EndsWith($"/vacancies/{SampleVacancy.Id}", page.Url, StringComparison.Ordinal);

        await page.SetInputFilesAsync("#cv", Cv);
        await Assertions.Expect(page.Locator("#cv-size")).ToBeHiddenAsync();
        await visitor.SubmitAsync("Sollicitatie versturen");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Uw sollicitatie is ontvangen");
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_vacancy_tells_search_engines_what_it_tells_people()
    {
        await using var app = await OpenVacancy.StartAsync();
        await using var visitor = await browser.VisitAsync(app.Http.BaseAddress!);
        await visitor.Page.GotoAsync($"/vacancies/{SampleVacancy.Id}");
        var json = await visitor.Page.Locator("script[type='application/ld+json']").TextContentAsync();
        var posting = JsonDocument.Parse(json!).RootElement;
        Assert.Equal("JobPosting", posting.GetProperty("@type").GetString());
        Assert.Equal(await visitor.Page.Locator("h1").TextContentAsync(), posting.GetProperty("title").GetString());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_bare_address_leads_to_the_vacancies_and_a_wrong_one_says_what_to_do()
    {
        await using var app = await OpenVacancy.StartAsync();
        await using var visitor = await browser.VisitAsync(app.Http.BaseAddress!);
        await visitor.Page.GotoAsync("/");
        Assert.EndsWith("/vacancies", visitor.Page.Url, StringComparison.Ordinal);

        var answer = await visitor.Page.GotoAsync("/nergens/te/vinden");
        Assert.Equal(404, answer?.Status);
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Naar de vacatures" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("Openstaande vacatures");
        using var health = await app.Http.GetAsync("/health");
        Assert.True(health.IsSuccessStatusCode);
        using var asked = await app.Http.GetAsync("/nergens");
        Assert.Equal((404, ""), ((int)asked.StatusCode, await asked.Content.ReadAsStringAsync()));
    }

    private static async Task FillInAsync(IPage page)
    {
        await page.GetByLabel("Naam").FillAsync("Willemijn de Graaf");
        await page.GetByLabel("E-mailadres").FillAsync("willemijn@post.example");
        await page.GetByLabel("Motivatie").FillAsync("Ik geef graag les.\nOok aan collega's.");
        await page.GetByLabel("Nee, ik solliciteer van buiten").CheckAsync();
        await page.GetByLabel("Bewaar mijn gegevens een jaar").CheckAsync();
    }
}
