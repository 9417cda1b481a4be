using System.Net;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Stages.Decision;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Timeline;
using static Recruitment.Tests.Driving.CouncilScene;

namespace Recruitment.Tests.Stages.Decision;

/// <summary>A decision against the council's advice waits six weeks, unless the council has no objection.</summary>
public sealed class SuspensionTests
{
    [Theory, WarmAndRecovered]
    public async Task The_offer_waits_six_weeks(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await SetAsync(app);
        await council.SuspendAsync();
        Assert.Equal([Board, RecruiterSeat], await council.Scene.RecipientsAsync(nameof(SuspensionMail)));

        await council.Scene.AdvanceToAsync(day: 42, hour: 12);
        Assert.Null(await council.Scene.ResultAsync(council.Decision));
        Assert.Equal(
            [Council, OtherOfCouncil, "council-3", RecruiterSeat],
            await council.Scene.RecipientsAsync(nameof(SuspensionReminderMail))
        );
        await council.Scene.AdvanceToAsync(day: 43, hour: 0);

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Decision));
        Assert.Equal([council.Anna.Id], await council.RankingAsync());
        Assert.Equal([Board, RecruiterSeat], await council.Scene.RecipientsAsync(nameof(SuspensionOverMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task The_council_ends_it_by_having_no_objection(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await SetAsync(app);
        await council.SuspendAsync();
        await council.Scene.AdvanceToAsync(day: 3, hour: 9);
        var link = council.SuspensionPath(Council);
        var shown = await app.GetAsync(link);
        Assert.Contains("Zij groeit erin.", shown.Text("#decision"));
        Assert.Contains("maandag 20 april 2026", shown.Text("#decision"));
        Assert.Null(await council.Scene.ResultAsync(council.Decision));

        var page = await app.PostAsync(link, ("confirmed", "yes"));

        Assert.Contains("geen bezwaar", page.Text("#lifted"));
        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Decision));
        Assert.Contains("geen bezwaar te hebben", (await app.MailsAsync(nameof(SuspensionOverMail)))[0].Html);
    }

    [Fact]
    public async Task Saying_so_without_confirming_changes_nothing()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.SuspendAsync();

        var page = await app.PostAsync(council.SuspensionPath(Council));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("geen bezwaar", Assert.Single(page.Faults()));
        Assert.Null(await council.Scene.ResultAsync(council.Decision));
    }

    [Fact]
    public async Task Posting_twice_shows_what_was_recorded_and_a_late_word_is_refused()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.SuspendAsync();
        await app.PostAsync(council.SuspensionPath(Council), ("confirmed", "yes"));

        var again = await app.PostAsync(council.SuspensionPath(Council), ("confirmed", "yes"));

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("geen bezwaar", again.Text("#lifted"));
        Assert.Null(again.Document.QuerySelector("form"));
    }

    [Fact]
    public async Task After_six_weeks_there_is_nothing_left_to_say()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.SuspendAsync();
        await council.Scene.AdvanceToAsync(day: 43, hour: 0);

        var late = await app.PostAsync(council.SuspensionPath(Council), ("confirmed", "yes"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
    }

    [Fact]
    public async Task Others_of_the_council_read_along_and_cannot_end_it()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.SuspendAsync();
        var link = council.SuspensionPath(OtherOfCouncil);

        var read = await app.GetAsync(link);
        var page = await app.PostAsync(link, ("confirmed", "yes"));

        Assert.Contains("Noor Bakker antwoordt namens de raad", read.Text("#reads-along"));
        Assert.Null(read.Document.QuerySelector("form"));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Null(await council.Scene.ResultAsync(council.Decision));
    }

    [Theory]
    [InlineData(Board)]
    [InlineData("committee-1")]
    public async Task Nobody_else_can_end_it(string person)
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.SuspendAsync();

        var page = await app.PostAsync(council.SuspensionPath(person), ("confirmed", "yes"));

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Null(await council.Scene.ResultAsync(council.Decision));
    }

    [Theory, WarmAndRecovered]
    public async Task It_ends_when_the_candidate_withdraws(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await SetAsync(app);
        await council.SuspendAsync();

        await council.Scene.WithdrawAsync(council.Anna, council.Decision);

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Decision));
    }

    [Fact]
    public async Task The_dashboard_shows_it_and_does_not_let_it_be_moved()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.SuspendAsync();
        var procedure = await app.Procedures.GetAsync(council.Scene.Procedure);

        var dashboard = await app.GetAsync(app.PathOf(DashboardAddress.Of(procedure.Id)));
        var faults = await app.Get<DatesMover>()
            .MoveAsync(
                procedure,
                new DatesMove { Stage = council.Decision.Stage, Deadline = new(2026, 3, 20) },
                People.RecruiterId,
                app.Durable,
                CancellationToken.None
            );

        Assert.Contains("maandag 20 april 2026", dashboard.Text("#stand"));
        Assert.Contains("artikel 34 WMS", dashboard.Text("#stand"));
        Assert.Null(dashboard.Document.QuerySelector("#move"));
        Assert.Equal(["ClosesByLaw"], faults.Select(fault => fault.Key));
    }
}
