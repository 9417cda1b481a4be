using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Paging;
using Recruitment.Files;
using Recruitment.Play.App;
using Recruitment.Records;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Committee.Paging;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Committee.Scores;

/// <summary>A member scores one application at a time, beside its criteria.</summary>
public sealed class OneAtATimeTests
{
    private static readonly int Criteria = Scene.Alkwin().Vacancy.Criteria.Count;

    [Fact]
    public async Task An_application_stands_beside_its_criteria_with_how_far_the_member_is()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await OpenAsync(app, 20);

        var page = await pages.GetAsync();

        Assert.Single(page.Document.QuerySelectorAll("fieldset.candidate"));
        Assert.Contains("ik geef graag les", page.Text(".beside .application .motivation"));
        Assert.Equal(Criteria * 5, page.Document.QuerySelectorAll(".beside .judgement input[type=radio]").Length);
        Assert.Contains("0 van 20 kandidaten beoordeeld", page.Text("#progress"));
        Assert.Contains("nummer 1 van 20", page.Text("#progress"));
        Assert.Equal("Bewaren en verder", page.Text("button.primary"));
        Assert.Equal(20, page.Document.QuerySelectorAll(".standings button").Length);
    }

    [Fact]
    public async Task Next_and_previous_keep_what_was_filled_in_and_complain_of_nothing()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await OpenAsync(app, 3);
        var form = (await pages.GetAsync()).Form!;
        var first = form.Names.First(name => name.StartsWith("score-"));
        var remark = form.Names.First(name => name.StartsWith("remark-"));

        var second = await form.Set(first, "4")
            .Set(remark, "Sterke brief.")
            .Set(BallotPageLinks.GoField, "2")
            .PostAsync();
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Empty(second.Faults());
        Assert.Equal("Nummer 1 is bewaard.", second.Text("#saved"));
        Assert.NotNull(Fieldset(second, pages.Candidates[1]));
        var back = await second.Form!.Set(BallotPageLinks.GoField, "1").PostAsync();

        Assert.Null(back.Document.QuerySelector("#saved"));
        Assert.True(back.IsChecked(first, "4"));
        Assert.Equal("Sterke brief.", back.Text("textarea"));
        Assert.Contains("0 van 3 kandidaten", back.Text("#progress"));
        Assert.Empty(await pages.VotesAsync());
    }

    [Theory, WarmAndRecovered]
    public async Task What_was_kept_waits_for_who_comes_back_and_becomes_the_vote(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var pages = await OpenAsync(app, 3);
        await ScoreAsync(await pages.GetAsync(), "5");
        var later = await Scored(await pages.GetAsync(), "4").Set(BallotPageLinks.GoField, "later").PostAsync();
        Assert.Equal("Nummer 2 is bewaard.", later.Text("#saved"));

        var resumed = await pages.GetAsync();
        Assert.Contains("2 van 3 kandidaten beoordeeld", resumed.Text("#progress"));
        Assert.NotNull(Fieldset(resumed, pages.Candidates[2]));
        Assert.Equal("Antwoord vastleggen", resumed.Text("button.primary"));
        var recorded = await ScoreAsync(resumed, "3");

        Assert.Equal("Uw antwoord is vastgelegd", recorded.Heading());
        Assert.Equal(3, recorded.Document.QuerySelectorAll("#recorded table").Length);
        var vote = Assert.Single(await pages.VotesAsync());
        Assert.Equal([5, 4, 3], vote.Candidates.Select(said => said.Scores!["ict"]));
        Assert.Single(await pages.PathsAsync());
    }

    [Fact]
    public async Task A_fault_is_a_link_to_its_field_under_the_candidate_and_the_title_says_that_it_is_saved()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await OpenAsync(app, 2);

        var refused = await (await pages.GetAsync()).Form!.PostAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.StartsWith("Bewaard, nog niet compleet: Sollicitaties beoordelen", refused.Document.Title);
        Assert.Equal("Bewaard, maar nog niet compleet", refused.Text(".error-summary h2"));
        Assert.Equal("Kandidaat A", refused.Text(".error-summary h3"));
        var links = refused.Document.QuerySelectorAll(".error-summary a");
        Assert.Equal(Criteria, links.Length);
        Assert.All(
            links,
            link => Assert.Equal("INPUT", refused.Document.GetElementById(link.GetAttribute("href")![1..])?.TagName)
        );
    }

    [Fact]
    public async Task Whoever_withdrew_is_passed_by()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await OpenAsync(app, 3);
        await pages.Scene.WithdrawAsync(pages.Candidates[1], pages.Call);

        var third = await ScoreAsync(await pages.GetAsync(), "4");
        Assert.NotNull(Fieldset(third, pages.Candidates[2]));
        Assert.Equal("Antwoord vastleggen", third.Text("button.primary"));
        Assert.Contains("teruggetrokken", (await pages.GetAsync(page: 2)).Text("#nobody-here"));
        await ScoreAsync(third, "4");

        Assert.Equal(2, Assert.Single(await pages.VotesAsync()).Candidates.Count);
    }

    [Fact]
    public async Task The_remarks_of_others_are_read_once_the_own_scores_are_recorded()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await OpenAsync(app, 2);
        var other = await pages.GetAsync(voter: ScorePages.Other);
        var form = Scored(other, "2");
        form.Set(form.Names.First(name => name.StartsWith("remark-")), "Mist ervaring.");
        await ScoreAsync(await form.PostAsync(), "2");

        var before = await ScoreAsync(await pages.GetAsync(), "4");
        Assert.DoesNotContain("Mist ervaring.", before.Text);
        var after = await ScoreAsync(before, "4");

        Assert.Contains("Mist ervaring.", after.Text("#recorded .remarks"));
        var name = pages.Scene.Definition.People.Find(ScorePages.Other)!.Name;
        Assert.Contains(name, after.Text("#recorded .remarks"));
    }

    [Fact]
    public async Task A_form_that_was_opened_before_is_still_taken_whole()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await OpenAsync(app, 20);
        var fields =
            from candidate in pages.Candidates
            from criterion in pages.Scene.Definition.Vacancy.Criteria
            select ($"score-{candidate.Id}-{criterion.Id}", "3");

        var recorded = await app.PostAsync(pages.Link(), fields);

        Assert.Equal("Uw antwoord is vastgelegd", recorded.Heading());
        Assert.Equal(20, Assert.Single(await pages.VotesAsync()).Candidates.Count);
    }

    [Fact]
    public async Task Nobody_is_asked_to_judge_without_a_name_what_cannot_be_read()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await OpenAsync(app, 2);
        var silent = pages.Candidates[0];
        var cv = new CvFile("x/cv.pdf", "cv.pdf", "application/pdf", 9);
        await app.Get<FileStore>().KeepAsync(cv.BlobName, BinaryData.FromBytes(SampleCv.Pdf("scan")), CvKind.Pdf);
        await app.Candidates.ChangeAsync(pages.Scene.Procedure, silent.Id, c => c with { Motivation = null, Cv = cv });
        await app.Candidates.ChangeAsync(pages.Scene.Procedure, pages.Candidates[1].Id, c => c with { Cv = cv });

        var only = await CvAsync(1);
        Assert.Contains("geen tekst", only.Text("#no-text"));
        Assert.Contains("Er is alleen dit cv", only.Text(".shows-name"));
        var path = only.Document.QuerySelector(".actions a")!.GetAttribute("href")!;
        Assert.Equal("application/pdf", await TypeOfAsync(path, only));
        var beside = await CvAsync(2);
        Assert.Contains("Daarom laten wij het nu niet zien", beside.Text("#no-text"));
        Assert.Equal("text/html", await TypeOfAsync(path, beside));

        async Task<WebPage> CvAsync(int page)
        {
            var link = (await pages.GetAsync(page: page)).Document.QuerySelector(".application a")!;
            return await app.GetAsync(link.GetAttribute("href")!);
        }

        async Task<string?> TypeOfAsync(string path, WebPage page)
        {
            using var answer = await app.Http.GetAsync(new Uri(page.Address, path));
            return answer.Content.Headers.ContentType?.MediaType;
        }
    }

    [Fact]
    public async Task Two_hundred_candidates_are_scored_by_following_the_form()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await OpenAsync(app, 200);
        var page = await pages.GetAsync();
        for (var number = 1; number <= 200; number++)
        {
            page = await ScoreAsync(page, "4");
        }

        Assert.Equal("Uw antwoord is vastgelegd", page.Heading());
        var vote = Assert.Single(await pages.VotesAsync());
        Assert.Equal(200, vote.Candidates.Count);
        Assert.All(vote.Candidates, said => Assert.Equal(Criteria, said.Scores?.Count));
    }

    private static Task<ScorePages> OpenAsync(RecruitmentApp app, int count) =>
        ScorePages.OpenAsync(app, count, oneAtATime: true);

    private static Task<WebPage> ScoreAsync(WebPage page, string score) => Scored(page, score).PostAsync();

    private static WebForm Scored(WebPage page, string score)
    {
        var form = page.Form ?? throw new InvalidOperationException(page.Text);
        foreach (var field in form.Names.Where(name => name.StartsWith("score-")))
        {
            form.Set(field, score);
        }

        return form;
    }

    private static object? Fieldset(WebPage page, Candidate candidate) =>
        page.Document.QuerySelector($"#candidate-{candidate.Id}");
}
