using System.Net;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Interviews;
using Recruitment.Tests.Committee.Paging;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter.Acting;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Recruiter.Desk.ProcedurePage;

/// <summary>What was asked, answered, mailed and decided in a procedure, at the desk.</summary>
public sealed class RecordPagesTests
{
    private const string Recruiter = "marit.hoekstra@alkwin.example";

    [Fact]
    public async Task Who_has_answered_is_listed_and_what_only_when_a_ballot_is_closed()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        await app.AddCandidateAsync(id, Track.Internal);
        await app.AdvanceUntilAsync("2027-01-30", 12, 0);
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        var list = await browser.GetAsync($"/desk/procedures/{id}/ballots");
        var ballot = (await app.Get<BallotRecords>().ListAsync(id))[0];
        var open = await browser.GetAsync($"/desk/procedures/{id}/ballots/{ballot.Id}");

        var row = Assert.Single(list.Document.QuerySelectorAll("#ballots tbody tr"));
        Assert.Contains("0 van 1", row.TextContent);
        Assert.Contains("Ingrid Terpstra", row.TextContent);
        Assert.Null(row.QuerySelector("a"));
        Assert.Equal(HttpStatusCode.NotFound, open.Status);
    }

    [Fact]
    public async Task Scores_are_told_together_with_their_spread_and_remarks_without_a_name()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, 2);
        var id = pages.Scene.Procedure;
        var ballots = app.Get<BallotRecords>();
        var ballot = (await ballots.ListAsync(id))[0];
        var anna = pages.Candidates[1];
        foreach (var (voter, score) in new[] { (ScorePages.Member, 5), (ScorePages.Other, 2) })
        {
            var scores = pages.Scene.Definition.Vacancy.Criteria.ToDictionary(one => one.Id, _ => score);
            await ballots.CastAsync(
                id,
                ballot.Id,
                VoteOf(
                    voter,
                    anna,
                    new()
                    {
                        Candidate = anna.Id,
                        Scores = scores,
                        Reason = $"Een {score}.",
                    }
                )
            );
        }

        await ballots.ChangeAsync(id, ballot.Id, b => b with { ClosedAt = app.Clock.GetUtcNow() });
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        var page = await browser.GetAsync($"/desk/procedures/{id}/ballots/{ballot.Id}");

        var row = Assert.Single(page.Document.QuerySelectorAll("#scores table.stacked tbody tr"));
        Assert.Equal([anna.Name, "3,50", "2,00 – 5,00"], row.Children.Select(cell => cell.TextContent.Trim()));
        Assert.All(
            page.Document.QuerySelectorAll("#scores details td:last-child"),
            cell => Assert.Equal("3,50", cell.TextContent)
        );
        Assert.Equal(["Een 2.", "Een 5."], page.Document.QuerySelectorAll("#scores li").Select(li => li.TextContent));
        Assert.DoesNotContain(pages.Scene.Definition.People.Find(ScorePages.Member)!.Name, page.Text("#scores"));
        Assert.Contains(
            pages.Scene.Definition.People.Find(pages.Scene.Definition.People.ChairId)!.Name,
            page.Text("#result")
        );
    }

    [Fact]
    public async Task Other_answers_stand_in_the_words_of_their_form_under_the_name_of_who_gave_them()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        var candidate = await app.Candidates.GetAsync(id, await app.AddCandidateAsync(id, Track.Internal));
        await app.AdvanceUntilAsync("2027-01-30", 12, 0);
        var ballots = app.Get<BallotRecords>();
        var ballot = (await ballots.ListAsync(id))[0];
        var said = new CandidateVote
        {
            Candidate = candidate.Id,
            Choice = "decline",
            Reason = "Nog te kort hier.",
        };
        await ballots.CastAsync(id, ballot.Id, VoteOf(ballot.Voters[0], candidate, said));
        await ballots.ChangeAsync(id, ballot.Id, b => b with { ClosedAt = app.Clock.GetUtcNow() });
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        var list = await browser.GetAsync($"/desk/procedures/{id}/ballots");
        var page = await browser.GetAsync(list.Document.QuerySelector("#ballots tbody a")!.GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(page.Document.QuerySelectorAll("h2"), heading => heading.TextContent == "Ingrid Terpstra");
        Assert.Contains("Nog te kort hier.", page.Text("main"));
        Assert.DoesNotContain("/l/", page.Document.QuerySelector("main")!.OuterHtml);
    }

    [Fact]
    public async Task Interviews_are_listed_by_time_with_who_has_none_yet_and_what_is_free()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("gesprekken", new DateOnly(2027, 2, 3), new DateOnly(2027, 2, 5));
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        await scene.AddAsync("Bram Kok", CandidateStatus.Shortlisted);
        var call = await scene.RunAsync(nameof(InterviewsOrchestration), "gesprekken");
        await app.PostAsync(scene.LinkOf(SlotLink.Name, call, anna), (SlotLink.SlotField, "20270205-1300"));
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        var page = await browser.GetAsync($"/desk/procedures/{scene.Procedure}/interviews");

        var row = Assert.Single(page.Document.QuerySelectorAll("#round-1 tbody tr"));
        Assert.Equal("Anna Vos", row.QuerySelector("th a")?.TextContent);
        Assert.Contains("vrijdag 5 februari 2027", row.TextContent);
        Assert.Contains("Bram Kok", page.Text("#round-1 .waiting"));
        Assert.DoesNotContain("13.00", page.Text("#round-1 .free"));
        Assert.Contains("14.00", page.Text("#round-1 .free"));
    }

    [Fact]
    public async Task Mails_are_listed_with_their_names_newest_first_and_what_did_not_arrive_apart()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        await scene.ActAsync(anna, "withdraw");
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);
        var address = $"/desk/procedures/{scene.Procedure}/mails";

        var all = await browser.GetAsync(address);
        var missed = await browser.GetAsync($"{address}?state=missed");

        var rows = all.Document.QuerySelectorAll("#mails tbody tr");
        Assert.Equal(2, rows.Length);
        Assert.All(rows, row => Assert.Equal("Anna Vos", row.QuerySelector("td[data-label]")?.TextContent));
        Assert.All(rows, row => Assert.Equal("verstuurd", row.QuerySelector(".badge")?.TextContent));
        Assert.Equal("0 e-mails", missed.Text("#mails .list-facts span"));
    }

    private static Vote VoteOf(PersonId voter, Candidate about, CandidateVote said) =>
        new()
        {
            Voter = voter,
            CastAt = about.ReceivedAt,
            Candidates = [said],
        };

    [Fact]
    public async Task Decisions_stand_with_who_took_them_and_why_and_so_does_all_that_happened()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.PostAsync(id, "suspend", new { by = "hr-1", reason = "Vakantie." });
        var candidate = await app.AddCandidateAsync(id);
        await app.Get<RecordStore>().TryAddAsync(RecordPaths.Ranking(id), new Ranking { Candidates = [candidate] });
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        var page = await browser.GetAsync($"/desk/procedures/{id}/record");

        Assert.Equal("Anna de Boer", page.Text("#ranking li"));
        var decision = Assert.Single(page.Document.QuerySelectorAll("#decisions tbody tr"));
        Assert.Equal("Hanna de Boer", decision.QuerySelector("th")?.TextContent);
        Assert.Contains("Vakantie.", decision.TextContent);
        var suspended = page
            .Document.QuerySelectorAll("#audit tbody tr")
            .First(row => row.QuerySelector("code")?.TextContent == "ProcedureSuspended");
        Assert.Contains("Hanna de Boer", suspended.TextContent);
        Assert.Contains("De procedure is onderbroken", suspended.TextContent);
        Assert.All(
            page.Document.QuerySelectorAll("#audit tbody th"),
            told => Assert.NotNull(told.QuerySelector("span"))
        );
    }
}
