using Microsoft.Playwright;
using Recruitment.Candidates;
using Recruitment.Play.App;
using Recruitment.Records;
using Recruitment.Recruiter.Clocks;
using Recruitment.Recruiter.Desk.SignIn;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Browser;

/// <summary>The recruiter at the desk, from the sign-in with the mail that was sent to signing out everywhere.</summary>
[Collection(BrowserTests.Name)]
public sealed class DeskPagesTests(BrowserFixture browser)
{
    private const string Recruiter = "marit.hoekstra@alkwin.example";

    [Fact]
    public async Task The_recruiter_signs_in_without_script_on_a_phone_and_every_page_is_accessible()
    {
        await using var app = await StartAsync();
        var others = await app.StartProcedureAsync(
            new { people = new { recruiter = new { name = "Roos Visser", email = "roos@elders.example" } } },
            "schoolleiders"
        );
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await browser.VisitAsync(
            app.Http.BaseAddress!,
            javaScript: false,
            width: PageInspection.Phone
        );
        var check = new PageInspection(inspector, phone);

        await check.LookAsync("desk-sign-in", "/desk");
        await inspector.Page.GetByLabel("e-mail").FillAsync("marit");
        await inspector.SubmitAsync("Send me a link");
        await check.LookAsync("desk-sign-in-fault");
        await AskAsync(phone, "Uw e-mailadres", "Stuur mij een link");
        var link = await LinkAsync(app);
        await AskAsync(inspector, "Your e-mail address", "Send me a link");
        await check.LookAsync("desk-sign-in-sent");
        await check.LookAsync("desk-in", link);
        await phone.SubmitAsync("Aanmelden");
        Assert.EndsWith("/desk", phone.Page.Url);
        await inspector.Page.GotoAsync(link);
        Assert.Equal("This link has been used", await inspector.Page.Locator("h1").InnerTextAsync());
        await check.LookAsync("desk-in-used");
        await inspector.Page.GotoAsync(await LinkAsync(app));
        await inspector.SubmitAsync("Sign in");

        await check.LookAsync("desk-home", "/desk");
        await check.LookAsync("desk-figures", "/desk/figures?from=2026-01-01&until=2027-12-31");
        await check.LookAsync("desk-search", "/desk/search");
        await inspector.Page.Locator("#q").FillAsync("boer");
        await inspector.SubmitAsync("Search");
        Assert.Equal("2 candidates found", await inspector.Page.Locator("#found h2").InnerTextAsync());
        await check.LookAsync("desk-found");
        await inspector.Page.GotoAsync($"/desk/procedures/{others}");
        await check.LookAsync("desk-not-yours");

        await phone.Page.Locator(".desk-visitor summary").ClickAsync();
        await phone.SubmitAsync("Overal afmelden");
        Assert.Equal("Aanmelden", await phone.Page.Locator("h1").InnerTextAsync());
        await inspector.Page.GotoAsync("/desk");
        Assert.Equal("Sign in", await inspector.Page.Locator("h1").InnerTextAsync());

        Assert.Empty(check.Faults);
    }

    [Fact]
    public async Task With_the_keyboard_alone_one_signs_in_and_rejects_a_candidate()
    {
        await using var app = await StartAsync();
        await using var visitor = await browser.VisitAsync(app.Http.BaseAddress!);
        var page = visitor.Page;
        var keys = new KeyboardUser(page);
        await page.GotoAsync("/desk/sign-in");
        await keys.TypeAsync("#email", Recruiter);
        await Visitor.SubmitAsync(page, () => page.Keyboard.PressAsync("Enter"));
        await page.GotoAsync(await LinkAsync(app));
        await keys.SubmitAsync("main button");
        Assert.Empty(await keys.FaultsAsync());

        await keys.SubmitAsync("#procedures tbody a");
        Assert.Equal("Projectleider digitalisering", await page.Locator("h1").InnerTextAsync());
        Assert.Empty(await keys.FaultsAsync());
        await keys.SubmitAsync(".section-nav a[href$='/candidates']");
        await keys.SubmitAsync("tbody th a");
        Assert.Empty(await keys.FaultsAsync());
        await keys.PressAsync("#do-reject summary", "Enter");
        await keys.TypeAsync("#reject-ground", "Geen bevoegdheid voor dit vak.");
        await keys.TypeAsync("#reject-reason", "Overlegd met de rector.");
        await keys.SubmitAsync("#do-reject button");
        await keys.SubmitAsync("#confirm button");
        Assert.Equal("Afgewezen", await page.Locator("h1 .badge").InnerTextAsync());
        Assert.Empty(visitor.Complaints);
    }

    /// <summary>A procedure in which somebody is silent, with a candidate, and another that ended.</summary>
    private static async Task<RecruitmentApp> StartAsync()
    {
        var app = await ProcedureApi.StartAsync(recover: false, Disturbance.With(nameof(WatchClocksFunction)));
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        await app.AddCandidateAsync(id, Track.Internal);
        await app.AdvanceUntilAsync("2027-02-10", 12, 0);
        var over = await app.StartProcedureAsync();
        var appointed = await app.AddCandidateAsync(over, Track.Internal);
        await app.Candidates.ChangeAsync(over, appointed, c => c with { Status = CandidateStatus.Appointed });
        var ended = app.Clock.GetUtcNow();
        await app.Procedures.ChangeAsync(
            over,
            p =>
                p with
                {
                    State = Procedures.ProcedureState.Ended,
                    Outcome = Procedures.ProcedureOutcome.Appointed,
                    CreatedAt = ended.AddDays(-61),
                    EndedAt = ended,
                }
        );
        return app;
    }

    private static async Task AskAsync(Visitor visitor, string label, string button)
    {
        await visitor.Page.GotoAsync("/desk/sign-in");
        await visitor.Page.GetByLabel(label).FillAsync(Recruiter);
        await visitor.SubmitAsync(button);
    }

    /// <summary>Path of the link in the newest mail to sign in.</summary>
    private static async Task<string> LinkAsync(RecruitmentApp app) =>
        DeskBrowser.LinkIn((await app.MailsAsync(nameof(SignInMail)))[^1]);
}
