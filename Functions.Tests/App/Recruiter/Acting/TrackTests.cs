using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Stages.Nomination;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Recruiter.Acting;

/// <summary>Who turns out to be internal, or not to be.</summary>
public sealed class TrackTests
{
    private const string Nomination = "voordracht-intern";

    private static readonly DateOnly Deadline = new(2027, 2, 3);

    [Theory, WarmAndRecovered]
    public async Task Who_becomes_internal_is_nominated_with_the_others_and_is_told(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Nomination, Deadline);
        var anna = await scene.ApplyAsync("Anna Vos", track: Track.Internal);
        var bram = await scene.ApplyAsync("Bram Kok");
        var call = await scene.RunAsync(nameof(NominationOrchestration), Nomination);

        (await scene.ActAsync(bram, "track", ("track", "internal"))).IsDone();
        (await scene.ActAsync(bram, "track", ("track", "internal"))).IsDone();

        Assert.Equal([anna.Id, bram.Id], (await BallotAsync(scene, call)).Candidates);
        var told = Assert.Single(await app.MailsAsync(nameof(TrackChangedMail)));
        Assert.Equal(bram.Email, told.To);
        Assert.Contains("interne kandidaat", told.Html);
        Assert.Equal([("TrackChanged", "recruiter", bram.Id)], await scene.AuditAsync());
    }

    [Theory, WarmAndRecovered]
    public async Task Who_becomes_external_needs_no_nomination_and_has_no_priority(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Nomination, Deadline);
        var anna = await scene.ApplyAsync("Anna Vos", track: Track.Internal);
        await app.Candidates.ChangeAsync(scene.Procedure, anna.Id, c => c with { PriorityGroup = "a" });
        var call = await scene.RunAsync(nameof(NominationOrchestration), Nomination);

        (await scene.ActAsync(anna, "track", ("track", "external"))).IsDone();

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        var changed = await scene.FindAsync(anna);
        Assert.Equal(
            (Track.External, null, CandidateStatus.Applied),
            (changed.Track, changed.PriorityGroup, changed.Status)
        );
    }

    [Fact]
    public async Task Once_the_committee_judges_the_track_makes_no_difference_any_more()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await Scene.SetAsync(
            app,
            stand: p =>
                p.WithDates("voorselectie", d => d with { StartedAt = app.Clock.GetUtcNow() }) with
                {
                    CurrentStage = "voorselectie",
                }
        );
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Applied);
        (await scene.ActAsync(anna, "track", ("track", "internal"))).IsRefused("judging");
    }

    [Fact]
    public async Task After_the_nomination_nobody_becomes_internal()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await Scene.SetAsync(
            app,
            stand: p => p.WithDates(Nomination, d => d with { EndedAt = app.Clock.GetUtcNow() })
        );
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Applied);
        (await scene.ActAsync(anna, "track", ("track", "internal"))).IsRefused("nominates");
    }

    [Fact]
    public async Task Where_nobody_is_internal_the_request_is_wrong()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync(
            "werving",
            change: d => d with { Stages = [.. d.Stages.Select(s => s with { Tracks = PostingTracks.ExternalOnly })] }
        );
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Applied);
        Assert.Equal(["/track"], (await scene.ActAsync(anna, "track", ("track", "internal"))).Pointers);
        Assert.Equal(["/track"], (await scene.ActAsync(anna, "track", ("track", "somewhere"))).Pointers);
    }

    private static Task<Ballot> BallotAsync(Scene scene, StageCall call) =>
        scene.App.Get<BallotRecords>().GetAsync(scene.Procedure, call.Ballot(NominationOrchestration.Question));
}
