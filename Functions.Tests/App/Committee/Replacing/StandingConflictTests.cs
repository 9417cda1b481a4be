using System.Net;
using System.Net.Http.Json;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Conflicts;
using Recruitment.Committee.Cvs;
using Recruitment.Committee.Scores;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Retention;
using Recruitment.Stages.Decision;
using Recruitment.Stages.Preselection;
using Recruitment.Stages.Recommendation;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using static Recruitment.Tests.Committee.Replacing.ScoringCommittee;
using static Recruitment.Tests.Committee.Replacing.TwoCandidates;

namespace Recruitment.Tests.Committee.Replacing;

/// <summary>A member of five cannot judge one of two candidates: what that means for every ballot of the procedure.</summary>
public sealed class StandingConflictTests
{
    private const string Question = RecommendationOrchestration.Question;

    [Theory, WarmAndRecovered]
    public async Task Who_cannot_judge_one_candidate_votes_about_the_others_and_is_not_asked_again(bool recover)
    {
        await using var app = await StartAsync(recover);
        var (scene, call, anna, bram) = await ScoringTwoAsync(app);
        await ScoreBothAsync(scene, call, Third, anna, bram);

        var page = await DeclareAsync(scene, call, "scores", anna);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(Reason, page.Text(".passed-over"));
        Assert.Empty(page.Document.QuerySelectorAll($"[name^='score-{anna.Id}']"));
        var other = await app.GetAsync(scene.Ballot(call, "scores", Third) + "?page=2");
        Assert.NotEmpty(other.Document.QuerySelectorAll($"[name^='score-{bram.Id}']"));
        var vote = await Ballots(scene).FindVoteAsync(scene.Procedure, call.Ballot("scores"), Third);
        Assert.Equal([bram.Id], vote!.Candidates.Select(said => said.Candidate));

        var recommendation = scene.Stage(StageKind.Recommendation);
        await ShortlistAsync(scene, anna, bram);
        await scene.StartAsync(nameof(RecommendationOrchestration), recommendation);
        var later = await app.GetAsync(scene.Ballot(recommendation, Question, Third));
        Assert.Contains("Anna", later.Text(".passed-over"));
        Assert.Single(later.Document.QuerySelectorAll("fieldset.candidate"));
        Assert.Equal(
            2,
            (await app.GetAsync(scene.Ballot(recommendation, Question, First)))
                .Document.QuerySelectorAll("fieldset.candidate")
                .Length
        );
    }

    [Fact]
    public async Task Counting_leaves_out_who_cannot_judge_so_that_it_neither_helps_nor_harms()
    {
        await using var app = await StartAsync();
        var (scene, call, anna, bram) = await ScoringTwoAsync(app);
        await DeclareAsync(scene, call, "scores", anna);
        await ShortlistAsync(scene, anna, bram);
        var recommendation = scene.Stage(StageKind.Recommendation);
        await scene.StartAsync(nameof(RecommendationOrchestration), recommendation);
        foreach (var (member, place) in scene.Definition.People.CommitteeIds.Select((m, place) => (m, place)))
        {
            Candidate[] order = member == Third || place == 4 ? [bram] : [anna, bram];
            await RecommendAsync(scene, recommendation, member, order, member == Third ? [] : [anna, bram]);
        }

        Assert.Equal(StageResult.Done, await scene.ResultAsync(recommendation));
        var record = await app.Get<RecordStore>()
            .GetAsync<RecommendationRecord>(RecommendationRecord.Path(scene.Procedure, recommendation.Step));

        // Anna has 6 points of four who judged her, Bram 7 of five.
        Assert.Equal([anna.Id, bram.Id], record.Ranking);
        Assert.Equal(4, record.Candidates.Single(c => c.Candidate == anna.Id).Judges);
        Assert.Null(record.Candidates.Single(c => c.Candidate == bram.Id).Judges);
    }

    [Theory, WarmAndRecovered]
    public async Task A_board_member_who_cannot_judge_is_not_asked_and_not_waited_for(bool recover)
    {
        await using var app = await StartAsync(recover);
        var scene = await Scene.SetAsync(
            app,
            d => d with { People = d.People with { Board = [.. Enumerable.Range(1, 3).Select(Member)] } }
        );
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Recommended);
        var call = scene.Stage(StageKind.Decision);
        await StandAsync(scene, new PersonId("board-2"), anna);
        await scene.StartAsync(nameof(DecisionOrchestration), call);

        var ballot = await Ballots(scene).GetAsync(scene.Procedure, call.Ballot(DecisionOrchestration.Question));
        Assert.Equal([new PersonId("board-2")], ballot.Excused);
        Assert.Equal(["board-1", "board-3"], await scene.RecipientsAsync(nameof(BallotInvitationMail)));
        Assert.Empty(await scene.RecipientsAsync(nameof(ConflictDeclaredMail)));
        Assert.Contains(
            "U beoordeelt deze kandidaten niet",
            (await app.GetAsync(scene.Ballot(call, DecisionOrchestration.Question, new PersonId("board-2")))).Text
        );
    }

    [Fact]
    public async Task The_only_one_who_decides_and_cannot_judge_must_be_replaced_and_the_successor_decides()
    {
        await using var app = await StartAsync();
        var scene = await Scene.SetAsync(app, d => d with { People = d.People with { Board = [Member(1)] } });
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Recommended);
        var call = scene.Stage(StageKind.Decision);
        var board = new PersonId("board-1");
        await StandAsync(scene, board, anna);
        await scene.StartAsync(nameof(DecisionOrchestration), call);
        Assert.Empty(await scene.RecipientsAsync(nameof(BallotInvitationMail)));
        await scene.AdvanceToAsync(day: 8, hour: 0);
        Assert.Equal(["recruiter"], await scene.RecipientsAsync(nameof(ConflictDeclaredMail)));

        await ReplaceAsync(scene, board, "lena@example.org", "conflict");

        var ballot = await Ballots(scene).GetAsync(scene.Procedure, call.Ballot(DecisionOrchestration.Question));
        Assert.True(ballot.Counts(new PersonId("board-1-2")));
        Assert.Equal(["board-1-2"], await scene.RecipientsAsync(nameof(BallotInvitationMail)));
    }

    [Fact]
    public async Task The_cv_of_who_cannot_be_judged_is_closed_and_that_of_the_other_is_not_offered_less()
    {
        await using var app = await StartAsync();
        var (scene, call, anna, bram) = await ScoringTwoAsync(app);
        await DeclareAsync(scene, call, "scores", anna);

        var ballot = await Ballots(scene).GetAsync(scene.Procedure, call.Ballot("scores"));
        Assert.False(ballot.Asks(Third, anna.Id));
        Assert.True(ballot.Asks(Third, bram.Id));
        var cv = new Link(CvLink.Name, scene.Procedure, call.Ballot("scores"), Third.Value, anna.Id.Value);
        Assert.Equal(HttpStatusCode.Gone, (await app.GetAsync(app.PathOf(cv))).Status);
    }

    [Fact]
    public async Task It_goes_with_the_candidate_when_the_candidate_is_erased()
    {
        await using var app = await StartAsync();
        var (scene, call, anna, _) = await ScoringTwoAsync(app);
        await DeclareAsync(scene, call, "scores", anna);

        await app.Get<CandidateErasure>().EraseAsync(scene.Procedure, anna.Id, default);

        Assert.Null(await app.Get<StandingConflicts>().FindAsync(scene.Procedure, Third, anna.Id, default));
    }

    [Fact]
    public void Of_a_candidate_whom_too_few_can_judge_the_others_are_replaced()
    {
        PersonId[] voters = [First, Second, Third];
        CandidateId[] both = [new("anna"), new("bram")];
        var one = Held((Third, "anna"));
        var two = Held((Second, "anna"), (Third, "anna"));

        Assert.Equal([new PassedOver(Third, both[0])], BallotConflicts.Of(voters, both, 2, true, one).PassedOver);
        var replaced = BallotConflicts.Of(voters, both, 2, true, two);
        Assert.Empty(replaced.PassedOver);
        Assert.Equal([Second, Third], replaced.Conflicted);
        Assert.Empty(replaced.Excused);
        Assert.Equal([Third], BallotConflicts.Of(voters, both, 2, false, one).Excused);
        Assert.Empty(BallotConflicts.Of(voters, both, 3, false, one).Excused);

        static IReadOnlyList<StandingConflict> Held(params (PersonId Voter, string Candidate)[] held) =>
            [
                .. held.Select(one => new StandingConflict
                {
                    Voter = one.Voter,
                    Candidate = new CandidateId(one.Candidate),
                    Ballot = "voorselectie-1-scores",
                    DeclaredAt = DateTimeOffset.UnixEpoch,
                }),
            ];
    }

    private static BallotRecords Ballots(Scene scene) => scene.App.Get<BallotRecords>();

    private static Person Member(int number) =>
        new() { Name = $"Bestuurslid {number}", Email = $"bestuur.{number}@alkwin.example" };

    private static Task<WebPage> ScoreBothAsync(
        Scene scene,
        StageCall call,
        PersonId member,
        params IReadOnlyList<Candidate> candidates
    ) =>
        scene.VoteAsync(
            call,
            "scores",
            member,
            candidates.SelectMany(candidate =>
                scene.Definition.Vacancy.Criteria.Select(criterion =>
                    (ScoreFieldNames.Score(candidate.Id, criterion.Id), "4")
                )
            )
        );

    /// <summary>Said on an earlier ballot.</summary>
    private static Task StandAsync(Scene scene, PersonId voter, Candidate about) =>
        scene
            .App.Get<StandingConflicts>()
            .DeclareAsync(
                scene.Procedure,
                new StandingConflict
                {
                    Voter = voter,
                    Candidate = about.Id,
                    Ballot = "eerder-1",
                    DeclaredAt = scene.App.Clock.GetUtcNow(),
                },
                default
            );

    private static async Task ShortlistAsync(Scene scene, params IReadOnlyList<Candidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            await scene.App.Candidates.ChangeAsync(
                scene.Procedure,
                candidate.Id,
                c => c with { Status = CandidateStatus.Shortlisted }
            );
        }
    }

    private static async Task RecommendAsync(
        Scene scene,
        StageCall call,
        PersonId member,
        IReadOnlyList<Candidate> order,
        IReadOnlyList<Candidate> all
    )
    {
        var page = await scene.VoteAsync(
            call,
            Question,
            member,
            [
                ("choice", "ranking"),
                .. order.SelectMany(
                    (candidate, place) =>
                        new[]
                        {
                            ($"appointable-{candidate.Id}", "appointable"),
                            ($"rank-{candidate.Id}", $"{place + 1}"),
                        }
                ),
                .. all.Except(order).Select(candidate => ($"appointable-{candidate.Id}", "not-appointable")),
            ]
        );
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }
}
