using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Preselection;
using Recruitment.Tests.Committee.Paging;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Browser;

/// <summary>The pages on which candidates are scored and chosen, few or many, and the dashboard with many.</summary>
[Collection(BrowserTests.Name)]
public sealed class PagedBallotPagesTests(BrowserFixture browser)
{
    private static readonly PersonId Chair = new("committee-1");

    [Theory]
    [InlineData(20)]
    [InlineData(300)]
    public async Task Scoring_and_choosing_is_accessible_fits_a_phone_and_breaks_no_policy(int candidates)
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, candidates, oneAtATime: true);
        await using var inspector = await browser.InspectAsync(app.Http.BaseAddress!);
        await using var phone = await browser.VisitAsync(app.Http.BaseAddress!, width: PageInspection.Phone);
        var check = new PageInspection(inspector, phone);

        await check.LookAsync($"scores {candidates}", $"{pages.Link()}?page=3");
        await phone.SubmitAsync("Bewaren en verder");
        Assert.Equal("Bewaard, maar nog niet compleet", await HeadingOfFaultsAsync(phone));
        await phone.Page.Locator(".error-summary a").First.ClickAsync();
        Assert.Equal("radio", await phone.Page.Locator(":focus").GetAttributeAsync("type"));
        await phone.Page.Locator(".judgement input[value='4']").First.CheckAsync();
        await phone.SubmitAsync("Volgende");
        Assert.Contains("Nummer 3 is bewaard.", await phone.Page.Locator("#saved").InnerTextAsync());
        await phone.SubmitAsync("Vorige");
        Assert.True(await phone.Page.Locator(".judgement input[value='4']").First.IsCheckedAsync());

        await CastAsync(pages);
        var shortlist = pages.Scene.Ballot(pages.Call, PreselectionBallots.Shortlist, Chair);
        await check.LookAsync($"shortlist {candidates}", shortlist);
        await phone.SubmitAsync("Antwoord vastleggen");
        Assert.Equal("Uw antwoord is nog niet vastgelegd", await HeadingOfFaultsAsync(phone));
        await phone.Page.GetByLabel("Ik neem het voorstel over").CheckAsync();
        await phone.SubmitAsync("Antwoord vastleggen");
        Assert.Equal("Klopt uw antwoord?", await phone.Page.Locator("h1").InnerTextAsync());
        await phone.SubmitAsync("Ja, vastleggen");
        Assert.Equal("Uw antwoord is vastgelegd", await phone.Page.Locator("h1").InnerTextAsync());
        var dashboard = app.PathOf(DashboardAddress.Of(pages.Scene.Procedure));
        await check.LookAsync($"dashboard {candidates}", new Uri($"{dashboard}?kandidaten=2", UriKind.Relative));

        Assert.Empty(check.Faults);
    }

    /// <summary>All members score everybody, past the form.</summary>
    private static async Task CastAsync(ScorePages pages)
    {
        var scene = pages.Scene;
        var ballot = pages.Call.Ballot(PreselectionBallots.Scores);
        foreach (var (number, member) in scene.Definition.People.CommitteeIds.Index())
        {
            var said = pages.Candidates.Select(
                (candidate, place) =>
                    new CandidateVote
                    {
                        Candidate = candidate.Id,
                        Scores = scene.Definition.Vacancy.Criteria.ToDictionary(
                            criterion => criterion.Id,
                            criterion => 1 + ((place + number + criterion.Text.Length) % 5)
                        ),
                        Reason = "Schrijft helder, en werkte eerder met nieuwe leermiddelen.",
                    }
            );
            var vote = new Vote
            {
                Voter = member,
                CastAt = scene.App.Clock.GetUtcNow(),
                Candidates = [.. said],
            };
            await scene.App.Get<BallotRecords>().CastAsync(scene.Procedure, ballot, vote);
        }

        await scene.App.Durable.RaiseEventAsync(new BallotKey(scene.Procedure, ballot).InstanceId, StageEvents.Acted);
        await scene.App.Time.RunUntilIdleAsync();
    }

    private static async Task<string> HeadingOfFaultsAsync(Visitor visitor) =>
        await visitor.Page.Locator(".error-summary h2").InnerTextAsync();
}
