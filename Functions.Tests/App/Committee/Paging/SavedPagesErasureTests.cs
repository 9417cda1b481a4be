using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Paging;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Retention;
using Recruitment.Stages.Preselection;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Retention;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Committee.Paging;

public sealed class SavedPagesErasureTests
{
    [Fact]
    public async Task Erasing_a_candidate_erases_what_was_saved_of_the_candidate()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, 25);
        await pages.PostAsync(page: 1);
        var erased = pages.Candidates[5].Id;

        var counts = await app.Get<CandidateErasure>()
            .EraseAsync(pages.Scene.Procedure, erased, CancellationToken.None);

        Assert.Equal(1, counts.VoteMentions);
        var path = Assert.Single(await pages.PathsAsync());
        var saved = await app.Get<RecordStore>().GetAsync<Vote>(path);
        Assert.Equal(19, saved.Candidates.Count);
        Assert.DoesNotContain(saved.Candidates, said => said.Candidate == erased);
    }

    [Fact]
    public async Task A_vote_that_is_discarded_takes_what_was_saved_with_it()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, 25);
        await pages.PostAsync(page: 1);
        var ballot = pages.Call.Ballot(PreselectionBallots.Scores);

        await app.Get<BallotRecords>().DiscardAsync(pages.Scene.Procedure, ballot, ScorePages.Member);

        Assert.Empty(await pages.PathsAsync());
        Assert.Contains("0 van 25 kandidaten", (await pages.GetAsync()).Text("#progress"));
    }

    [Fact]
    public async Task Retention_erases_what_was_saved_and_never_cast()
    {
        const string Stage = "bewaren";
        await using var app = await SingleStage.StartAsync();
        var scene = await Traces.EndAsync(app, Stage);
        var candidate = Traces.Plain(scene, 1);
        await app.Candidates.TryAddAsync(candidate);
        var voter = new PersonId("committee-1");
        await app.Get<BallotDraftRecords>()
            .SaveAsync(
                new Ballot
                {
                    Procedure = scene.Procedure,
                    Stage = "voorselectie",
                    Id = "voorselectie-1-scores",
                    Form = "PreselectionScoresForm",
                    Voters = [voter],
                    Candidates = [candidate.Id],
                    Quorum = 1,
                    OpenedAt = SingleStage.Start,
                    ClosesAt = SingleStage.Start,
                },
                1,
                new Vote
                {
                    Voter = voter,
                    CastAt = SingleStage.Start,
                    Candidates = [new CandidateVote { Candidate = candidate.Id, Reason = "Sterk in de klas" }],
                },
                new PageProgress(1, []),
                CancellationToken.None
            );

        await scene.RunAsync(nameof(RetentionOrchestration), Stage);
        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddDays(28));

        var paths = app.Get<RecordStore>().PathsAsync(RecordPaths.Of(scene.Procedure));
        Assert.Equal([RecordPaths.Procedure(scene.Procedure)], await paths.ToListAsync());
    }
}
