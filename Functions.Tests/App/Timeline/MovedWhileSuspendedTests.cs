using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Stages.Interviews;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Timeline;

/// <summary>The deadline passes while the procedure is suspended; before it goes on, the recruiter moves the deadline.</summary>
public sealed class MovedWhileSuspendedTests
{
    [Theory, WarmAndRecovered]
    public async Task A_posting_stays_open_until_the_new_day(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-27", 12, 0);
        await app.PostAsync(id, "suspend");
        await app.AdvanceUntilAsync("2027-02-02", 12, 0);
        await app.PostAsync(id, "dates", new { stage = "werving", deadline = "2027-02-10" });
        await app.PostAsync(id, "resume");

        var resumed = await app.Procedures.GetAsync(id);
        Assert.Equal(("werving", true), (resumed.CurrentStage, resumed.OpenToExternal));
        await app.AdvanceUntilAsync("2027-02-10", 23, 0);
        Assert.True((await app.Procedures.GetAsync(id)).OpenToExternal);
        await app.AdvanceUntilAsync("2027-02-11", 9, 0);
        Assert.False((await app.Procedures.GetAsync(id)).OpenToExternal);
    }

    [Theory, WarmAndRecovered]
    public async Task Candidates_choose_their_interview_until_the_new_day(bool recover)
    {
        var deadline = new DateOnly(2027, 2, 3);
        await using var app = await SingleStage.StartAsync(recover);
        app.Http.DefaultRequestHeaders.Add("x-functions-key", Play.App.RunningApp.Key);
        var scene = await app.StandAtAsync("gesprekken", deadline, new DateOnly(2027, 2, 15));
        await app.Procedures.ChangeAsync(
            scene.Procedure,
            p => p.WithDates("gesprekken", d => d with { StartedAt = p.CreatedAt }) with { CurrentStage = "gesprekken" }
        );
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var call = await scene.RunAsync(nameof(InterviewsOrchestration), "gesprekken");
        await app.PostAsync(scene.Procedure, "suspend");
        await app.AdvanceUntilAsync(deadline.AddDays(2), 12);
        await app.PostAsync(scene.Procedure, "dates", new { stage = "gesprekken", deadline = "2027-02-09" });
        await app.PostAsync(scene.Procedure, "resume");

        Assert.Null((await scene.FindAsync(anna)).Interview);
        var page = await app.GetAsync(scene.LinkOf(SlotLink.Name, call, anna));
        Assert.NotNull(page.Form);
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 10), 9);
        Assert.NotNull((await scene.FindAsync(anna)).Interview);
    }

    [Theory, WarmAndRecovered]
    public async Task A_ballot_tells_nobody_that_its_old_day_has_passed(bool recover)
    {
        await using var app = await ProcedureApi.StartAsync(recover);
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        await app.AddCandidateAsync(id, Track.Internal);
        await app.AdvanceUntilAsync("2027-01-30", 12, 0);
        await app.PostAsync(id, "suspend");
        await app.AdvanceUntilAsync("2027-02-20", 12, 0);
        await app.PostAsync(id, "dates", new { stage = "voordracht-intern", deadline = "2027-03-05" });
        await app.PostAsync(id, "resume");

        Assert.Equal("voordracht-intern", (await app.Procedures.GetAsync(id)).CurrentStage);
        Assert.DoesNotContain("BallotEscalationMail to recruiter", await app.SentAsync(id));
        await app.AdvanceUntilAsync("2027-03-06", 9, 0);
        Assert.Contains("BallotEscalationMail to recruiter", await app.SentAsync(id));
    }

    [Fact]
    public async Task The_dashboard_remarks_what_no_longer_fits()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        var address = app.PathOf(DashboardAddress.Of(id));
        Assert.DoesNotContain("staat gepland op", (await app.GetAsync(address)).Text);

        await app.PostAsync(id, "dates", new { stage = "werving", deadline = "2027-04-07" });

        var page = await app.GetAsync(address);
        Assert.Contains(
            "maar “Solliciteren” loopt tot en met woensdag 7 april 2027",
            page.Document.QuerySelector("#plan-remarks")?.TextContent
        );
        Assert.Contains(
            "loopt tot en met woensdag 7 april 2027, maar het werk begint op donderdag 1 april 2027",
            page.Document.QuerySelector("#warnings")?.TextContent
        );
    }
}
