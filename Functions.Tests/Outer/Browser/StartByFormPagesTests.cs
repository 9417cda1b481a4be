using Microsoft.Playwright;
using Recruitment.Recruiter.Desk;
using Recruitment.Recruiter.Desk.SignIn;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Browser;

/// <summary>A recruiter starts a procedure by form.</summary>
[Collection(BrowserTests.Name)]
public sealed class StartByFormPagesTests(BrowserFixture browser)
{
    private const string Marit = "marit.hoekstra@alkwin.example";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_recruiter_starts_a_template_after_mending_a_fault(bool javaScript)
    {
        await using var app = await ProcedureApi.StartAsync(recover: false, $"--Desk:Users={Marit}");
        await using var visitor = await browser.VisitAsync(app.Http.BaseAddress!, javaScript);
        await SignInAsync(app, visitor);
        var page = visitor.Page;
        await page.GotoAsync(DeskAddresses.Start);
        await Visitor.SubmitAsync(page, () => page.Locator("button[value='template:alkwin']").ClickAsync());
        await visitor.SubmitAsync("Opslaan en naar Functie");
        await visitor.SubmitAsync("Opslaan en naar Mensen");
        await visitor.SubmitAsync("Opslaan en naar Planning");

        await page.Locator("summary", new() { HasText = "1. Solliciteren" }).ClickAsync();
        await page.FillAsync("#stages-0-deadline", "zo snel het kan");
        await visitor.SubmitAsync("Opslaan en alles nakijken");
        await Visitor.SubmitAsync(page, () => page.Locator("#open a").ClickAsync());
        await Assertions.Expect(page.Locator("#stages-0-deadline")).ToHaveValueAsync("zo snel het kan");
        await Assertions.Expect(page.Locator("#stages-0-deadline")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.FillAsync("#stages-0-deadline", "eind januari");
        await visitor.SubmitAsync("Opslaan en alles nakijken");
        await Assertions.Expect(page.Locator("#ready")).ToBeVisibleAsync();
        await Visitor.SubmitAsync(
            page,
            () => page.GetByRole(AriaRole.Link, new() { Name = "De vacature bekijken" }).ClickAsync()
        );
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Projectleider digitalisering");
        await page.GoBackAsync();
        await visitor.SubmitAsync("De procedure starten");

        await app.Time.RunUntilIdleAsync();
        var mail = Assert.Single(await app.MailsAsync("ProcedureStartedMail"));
        Assert.Equal(Marit, mail.To);
    }

    [Fact]
    public async Task Every_page_is_accessible_fits_a_phone_and_breaks_no_policy()
    {
        await using var app = await ProcedureApi.StartAsync(recover: false, $"--Desk:Users={Marit}");
        using var desk = await DeskBrowser.SignInAsync(app, Marit);
        var draft = await DraftDesk.BeginAsync(desk, "template:asg");
        await draft.PressAsync(
            "start",
            ("action", "template"),
            ("template-name", "Directeuren"),
            ("template-kind", "new")
        );
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await browser.VisitAsync(app.Http.BaseAddress!, width: PageInspection.Phone);
        await SignInAsync(app, inspector);
        await SignInAsync(app, phone);
        var check = new PageInspection(inspector, phone);

        await check.LookAsync("desk-start", DeskAddresses.Start);
        foreach (var part in DraftDesk.Parts.Append("start").Append("json"))
        {
            await check.LookAsync($"desk-draft-{part}", $"{draft.Address}?part={part}&done=save");
        }

        await draft.SaveAsync("plan", ("stages-1-deadline", "ooit"));
        await check.LookAsync("desk-draft-fault", $"{draft.Address}?part=plan&done=save");
        await check.LookAsync("desk-draft-preview", $"{draft.Address}/preview");

        Assert.Empty(check.Faults);
    }

    [Fact]
    public async Task The_form_keeps_itself_tells_dates_while_they_are_written_and_notices_another_window()
    {
        await using var app = await ProcedureApi.StartAsync(recover: false, $"--Desk:Users={Marit}");
        await using var visitor = await browser.VisitAsync(app.Http.BaseAddress!);
        await SignInAsync(app, visitor);
        var page = visitor.Page;
        await page.GotoAsync(DeskAddresses.Start);
        await Visitor.SubmitAsync(page, () => page.Locator("button[value='template:alkwin']").ClickAsync());
        await page.GotoAsync($"{page.Url.Split('?')[0]}?part=plan");

        await page.Locator("summary", new() { HasText = "1. Solliciteren" }).ClickAsync();
        await page.FillAsync("#stages-0-deadline", "eind januari");
        await Assertions.Expect(page.Locator("#stages-0-deadline-date time")).ToContainTextAsync("januari 2027");
        await page.FillAsync("#stages-0-deadline", "zo snel het kan");
        await Assertions.Expect(page.Locator("#stages-0-deadline-date")).ToContainTextAsync("geen datum");
        await page.FillAsync("#stages-0-deadline", "28 januari 2027");
        await Assertions.Expect(page.Locator("#autosave")).ToContainTextAsync("Vanzelf opgeslagen");
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#stages-0-deadline")).ToHaveValueAsync("28 januari 2027");

        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url);
        await Visitor.SubmitAsync(
            other,
            () => other.GetByRole(AriaRole.Button, new() { Name = "Opslaan", Exact = true }).Last.ClickAsync()
        );
        await page.Locator("summary", new() { HasText = "1. Solliciteren" }).ClickAsync();
        await page.FillAsync("#stages-0-deadline", "29 januari 2027");
        await Assertions.Expect(page.Locator("#autosave")).ToContainTextAsync("in een ander venster");
        await Assertions.Expect(page.Locator("#stages-0-deadline")).ToHaveValueAsync("29 januari 2027");
        Assert.All(visitor.Complaints, complaint => Assert.Contains("409", complaint));
    }

    private static async Task SignInAsync(RecruitmentApp app, Visitor visitor)
    {
        await visitor.Page.GotoAsync(DeskAddresses.SignIn);
        await visitor.Page.FillAsync("input[name=email]", Marit);
        await Visitor.SubmitAsync(visitor.Page, () => visitor.Page.Locator("main button[type=submit]").ClickAsync());
        await app.Time.RunUntilIdleAsync();
        var mail = (await app.MailsAsync(nameof(SignInMail)))[^1];
        await visitor.Page.GotoAsync(DeskBrowser.LinkIn(mail));
        await Visitor.SubmitAsync(visitor.Page, () => visitor.Page.Locator("main button[type=submit]").ClickAsync());
    }
}
