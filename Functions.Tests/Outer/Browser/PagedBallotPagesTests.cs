using Recruitment.Procedures;
using Recruitment.Tests.Committee.Paging;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Browser;

/// <summary>The pages on which many candidates are scored, and the dashboard with many.</summary>
[Collection(BrowserTests.Name)]
public sealed class PagedBallotPagesTests(BrowserFixture browser)
{
    [Fact]
    public async Task Every_page_is_accessible_fits_a_phone_and_breaks_no_policy()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, 105);
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await browser.VisitAsync(app.Http.BaseAddress!, width: PageInspection.Phone);
        var check = new PageInspection(inspector, phone);

        var saved = await pages.PostAsync(page: 1);
        await check.LookAsync("saved", new Uri(saved.Address.PathAndQuery, UriKind.Relative));
        await phone.SubmitAsync("Bewaren en verder");
        Assert.Equal("Uw antwoord is nog niet vastgelegd", await HeadingOfFaultsAsync(phone));
        var dashboard = app.PathOf(DashboardAddress.Of(pages.Scene.Procedure));
        await check.LookAsync("dashboard", new Uri($"{dashboard}?kandidaten=2", UriKind.Relative));

        Assert.Empty(check.Faults);
    }

    private static async Task<string> HeadingOfFaultsAsync(Visitor visitor) =>
        await visitor.Page.Locator(".error-summary h2").InnerTextAsync();
}
