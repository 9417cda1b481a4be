using System.Text;
using Microsoft.Playwright;
using Recruitment.Candidates;
using Recruitment.Stages.Interviews;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Browser;

/// <summary>A letter to somebody without an e-mail address, as it comes out of the printer.</summary>
[Collection(BrowserTests.Name)]
public sealed class PrintedLetterTests(BrowserFixture browser)
{
    private const string Stage = "gesprekken";

    /// <summary>Margins of the sheet, in millimetres.</summary>
    private const double TopMargin = 20;
    private const double LeftMargin = 25;

    [Fact]
    public async Task It_is_A4_with_the_address_in_the_window_of_the_envelope_and_without_buttons()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync(Stage, new DateOnly(2027, 2, 3), new DateOnly(2027, 2, 5));
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        await app.Candidates.ChangeAsync(
            scene.Procedure,
            anna.Id,
            c => c with { Email = "", PostalAddress = "Kerkstraat 1\n1234 AB Dorp" }
        );
        await scene.RunAsync(nameof(InterviewsOrchestration), Stage);
        var mail = Assert.Single(await app.MailsAsync(nameof(InterviewInvitationMail)));
        await using var visitor = await browser.VisitAsync(app.Http.BaseAddress!, width: 1000);
        var page = visitor.Page;
        await page.GotoAsync(new Uri(mail.Links[0]).PathAndQuery);
        await page.GotoAsync((await page.Locator("#letter a").GetAttributeAsync("href"))!);

        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true }));
        Assert.Matches(@"/MediaBox \[0 0 59[45]\.\d+ 84[12]\.\d+\]", pdf);

        // The window of a DL or C5/6 envelope shows from 45 to 90 mm below the top of a folded sheet.
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var address = (await page.Locator(".letter-address").BoundingBoxAsync())!;
        Assert.InRange(TopMargin + Millimetres(address.Y), 45, 55);
        Assert.InRange(TopMargin + Millimetres(address.Y + address.Height), 70, 90);
        Assert.InRange(LeftMargin + Millimetres(address.X), 20, 30);
        var date = (await page.Locator(".letter-date").BoundingBoxAsync())!;
        Assert.InRange(TopMargin + Millimetres(date.Y), 90, 120);
        Assert.Equal(0, await page.Locator("a, button").CountAsync());
        Assert.Contains("1234 AB Dorp", await page.Locator(".letter-address").InnerTextAsync());
    }

    /// <summary>Of pixels as stylesheets count them.</summary>
    private static double Millimetres(double pixels) => pixels / 96 * 25.4;
}
