using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Stages.Preselection;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Committee.Paging;

public sealed class ScorePagesTests
{
    private static readonly int Criteria = Scene.Alkwin().Vacancy.Criteria.Count;

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public async Task A_form_has_pages_only_when_there_are_more_than_twenty_candidates(int candidates, bool hasPages)
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, candidates);

        var form = await pages.GetAsync();

        Assert.Equal(20, form.Document.QuerySelectorAll("fieldset.candidate").Length);
        Assert.Equal(hasPages, form.Document.QuerySelector("#pages") is not null);
        Assert.Equal(hasPages ? "Bewaren en verder" : "Antwoord vastleggen", form.Text("button"));
    }

    [Fact]
    public async Task A_saved_page_is_no_vote_and_leads_to_the_next()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, 45);

        var next = await pages.PostAsync(page: 1);

        Assert.Equal(HttpStatusCode.OK, next.Status);
        Assert.Equal("Bladzijde 1 is bewaard.", next.Text("#saved"));
        Assert.Contains("20 van 45 kandidaten beoordeeld", next.Text("#progress"));
        Assert.Contains("bladzijde 2 van 3", next.Text("#progress"));
        Assert.Equal(["bladzijde 2: nog 20 te beoordelen", "bladzijde 3: nog 5 te beoordelen"], Open(next));
        Assert.NotNull(Fieldset(next, pages.Candidates[20]));
        Assert.Null(Fieldset(next, pages.Candidates[19]));
        Assert.Empty(await pages.VotesAsync());
        Assert.DoesNotContain(ScorePages.Member.Value, await pages.Scene.RecipientsAsync("BallotExtendedMail"));
    }

    [Fact]
    public async Task Who_comes_back_goes_on_where_something_is_missing_and_finds_what_was_saved()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, 45);
        await pages.PostAsync(page: 1, score: 4);

        var resumed = await pages.GetAsync();
        var first = await pages.GetAsync(page: 1);

        Assert.Contains("bladzijde 2 van 3", resumed.Text("#progress"));
        Assert.Null(resumed.Document.QuerySelector("#saved"));
        Assert.Equal(20 * Criteria, first.Document.QuerySelectorAll("input[value='4'][checked]").Length);
    }

    [Fact]
    public async Task A_page_with_a_score_missing_is_saved_and_says_what_is_missing()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, 25);

        var refused = await pages.PostAsync(page: 1, without: pages.Candidates[2]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(Criteria, refused.Faults().Count);
        Assert.All(refused.Faults(), fault => Assert.StartsWith("Kandidaat C: ", fault));
        Assert.Contains("19 van 25 kandidaten beoordeeld", refused.Text("#progress"));

        var second = await pages.PostAsync(page: 2);
        Assert.Equal("Bladzijde 2 is bewaard.", second.Text("#saved"));
        Assert.Equal(["bladzijde 1: nog 1 te beoordelen"], Open(second));
        Assert.Equal(19 * Criteria, second.Document.QuerySelectorAll("input[value='3'][checked]").Length);
        Assert.Empty(await pages.VotesAsync());
    }

    [Theory, WarmAndRecovered]
    public async Task When_no_page_misses_anything_the_vote_is_cast_as_one(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var pages = await ScorePages.OpenAsync(app, 45);
        await pages.PostAsync(page: 3, score: 5);
        await pages.PostAsync(page: 1, score: 1);

        var recorded = await pages.PostAsync(page: 2, score: 2);

        Assert.Equal("Uw antwoord is vastgelegd", recorded.Heading());
        var vote = Assert.Single(await pages.VotesAsync());
        Assert.Equal(1, vote.Revision);
        Assert.Equal(pages.Candidates.Select(c => c.Id), vote.Candidates.Select(c => c.Candidate));
        Assert.Equal(
            [.. Enumerable.Repeat(1, 20), .. Enumerable.Repeat(2, 20), .. Enumerable.Repeat(5, 5)],
            vote.Candidates.Select(c => c.Scores?["ict"])
        );
        Assert.Single(await pages.PathsAsync());
    }

    [Fact]
    public async Task A_page_that_is_changed_after_the_vote_changes_the_vote()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, 25);
        await pages.PostAsync(page: 1, score: 3);
        await pages.PostAsync(page: 2, score: 3);

        var form = await pages.GetAsync(page: 2);
        Assert.Equal(5 * Criteria, form.Document.QuerySelectorAll("input[value='3'][checked]").Length);
        Assert.Equal("Antwoord wijzigen", form.Text("button"));
        var recorded = await pages.PostAsync(page: 2, score: 1);

        Assert.Equal("Uw antwoord is vastgelegd", recorded.Heading());
        var vote = Assert.Single(await pages.VotesAsync());
        Assert.Equal(2, vote.Revision);
        Assert.Equal(3, vote.Candidates[0].Scores?["ict"]);
        Assert.Equal(1, vote.Candidates[24].Scores?["ict"]);
        Assert.Equal(25, vote.Candidates.Count);
    }

    [Fact]
    public async Task A_page_that_is_spoilt_after_the_vote_leaves_the_vote_as_it_was()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, 25);
        await pages.PostAsync(page: 1);
        await pages.PostAsync(page: 2);

        var refused = await pages.PostAsync(page: 1, score: 1, without: pages.Candidates[0]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var vote = Assert.Single(await pages.VotesAsync());
        Assert.Equal(1, vote.Revision);
        Assert.Equal(3, vote.Candidates[1].Scores?["ict"]);
    }

    [Fact]
    public async Task Nobody_waits_for_the_scores_of_who_has_withdrawn()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, 25);
        var gone = pages.Candidates[3];
        await pages.PostAsync(page: 1, without: gone);
        await pages.Scene.WithdrawAsync(gone, pages.Call);

        var recorded = await pages.PostAsync(page: 2);

        Assert.Equal("Uw antwoord is vastgelegd", recorded.Heading());
        var vote = Assert.Single(await pages.VotesAsync());
        Assert.Equal(24, vote.Candidates.Count);
        Assert.DoesNotContain(vote.Candidates, c => c.Candidate == gone.Id);
    }

    [Fact]
    public async Task A_withdrawal_moves_nobody_to_another_page()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, 25);
        await pages.Scene.WithdrawAsync(pages.Candidates[0], pages.Call);

        var first = await pages.GetAsync(page: 1);

        Assert.Equal(19, first.Document.QuerySelectorAll("fieldset.candidate").Length);
        Assert.Null(Fieldset(first, pages.Candidates[20]));
    }

    [Fact]
    public async Task The_scores_of_others_are_shown_only_once_all_pages_are_cast()
    {
        const string Others = "Gemiddelde van de anderen";
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, 25);
        await pages.PostAsync(page: 1, voter: ScorePages.Other);
        await pages.PostAsync(page: 2, voter: ScorePages.Other);

        var half = await pages.PostAsync(page: 1);
        var whole = await pages.PostAsync(page: 2);

        Assert.DoesNotContain(Others, half.Text);
        Assert.Contains(Others, whole.Text);
    }

    [Fact]
    public async Task What_was_saved_but_not_completed_does_not_count_when_the_ballot_closes()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, 25);
        await pages.PostAsync(page: 1);

        await pages.Scene.AdvanceToAsync(day: 20, hour: 0);
        await pages.Scene.RuleAsync(pages.Scene.Stage(StageKind.Preselection), PreselectionBallots.Scores);

        var closed = await pages.GetAsync();
        Assert.Equal("Antwoorden kan niet meer", closed.Heading());
        Assert.Empty(await pages.VotesAsync());
        Assert.Equal(HttpStatusCode.Conflict, (await pages.PostAsync(page: 2)).Status);
    }

    [Theory]
    [InlineData("0", "bladzijde 1 van 2")]
    [InlineData("99", "bladzijde 2 van 2")]
    [InlineData("twee", "bladzijde 1 van 2")]
    public async Task A_page_that_there_is_not_shows_the_nearest(string page, string shown)
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, 25);
        var link = (await pages.GetAsync()).Address.AbsolutePath;

        Assert.Contains(shown, (await app.GetAsync($"{link}?page={page}")).Text("#progress"));
    }

    [Fact]
    public async Task Two_hundred_candidates_are_scored_by_following_the_form()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, 200);
        var page = await pages.GetAsync();
        for (var number = 1; number <= 10; number++)
        {
            var form = page.Form ?? throw new InvalidOperationException(page.Text);
            foreach (var score in form.Names.Where(name => name.StartsWith("score-")))
            {
                form.Set(score, "4");
            }

            foreach (var remark in form.Names.Where(name => name.StartsWith("remark-")))
            {
                form.Set(remark, new string('é', 2000));
            }

            page = await form.PostAsync();
        }

        Assert.Equal("Uw antwoord is vastgelegd", page.Heading());
        var vote = Assert.Single(await pages.VotesAsync());
        Assert.Equal(200, vote.Candidates.Count);
        Assert.All(vote.Candidates, said => Assert.Equal(Criteria, said.Scores?.Count));
    }

    private static IEnumerable<string> Open(WebPage page) =>
        page.Document.QuerySelectorAll("#progress li").Select(item => item.TextContent.Trim());

    private static object? Fieldset(WebPage page, Candidate candidate) =>
        page.Document.QuerySelector($"#candidate-{candidate.Id}");
}
