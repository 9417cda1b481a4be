using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Decision;
using Recruitment.Stages.Recommendation;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Stages.Decision;

/// <summary>The recommendation of the committee and the decision of the board on it, as the timeline runs them.</summary>
public sealed class DecisionStageTests
{
    private static readonly PersonId Board = new("board-1");

    [Theory, WarmAndRecovered]
    public async Task The_board_follows_the_recommendation(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, anna, bram, carla) = await SetAsync(app);
        await RecommendAsync(scene, round: 1, bram, anna);
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(carla));
        Assert.Equal(CandidateStatus.Recommended, await scene.StatusAsync(bram));
        var mails = await scene.RecipientsAsync(nameof(RecommendationResultMail));
        Assert.Equal(6, mails.Count);

        var (call, page) = await DecideAsync(scene, round: 1, ("choice", "follow"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal([bram.Id, anna.Id], await RankingAsync(scene));
    }

    [Fact]
    public async Task Who_follows_when_the_offer_is_not_accepted_is_chosen_and_never_left_as_it_was()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, anna, bram, _) = await SetAsync(app);
        await RecommendAsync(scene, round: 1, bram, anna);
        var call = scene.Stage(StageKind.Decision);
        await scene.StartAsync(nameof(DecisionOrchestration), call);

        var page = await scene.VoteAsync(call, DecisionOrchestration.Question, Board, ("choice", "follow"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("#only", page.Document.QuerySelector(".error-summary a")?.GetAttribute("href"));
        Assert.True(page.IsChecked("choice", "follow"));
        Assert.Empty(page.Document.QuerySelectorAll("input[name=only][checked]"));
        Assert.Null(await scene.ResultAsync(call));
    }

    [Theory, WarmAndRecovered]
    public async Task The_board_can_approve_one_candidate_only_and_then_decide_again(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, anna, bram, _) = await SetAsync(app);
        await RecommendAsync(scene, round: 1, bram, anna);
        var (call, page) = await DecideAsync(scene, round: 1, ("choice", "follow"), ("only", "yes"));
        Assert.Contains("alleen voor de eerste kandidaat", page.Document.Body!.TextContent);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal([bram.Id], await RankingAsync(scene));

        await app.Candidates.ChangeAsync(scene.Procedure, bram.Id, c => c with { Status = CandidateStatus.Declined });
        var again = scene.Stage(StageKind.Decision, round: 2);
        await scene.StartAsync(nameof(DecisionOrchestration), again);
        var form = await app.GetAsync(scene.Ballot(again, DecisionOrchestration.Question, Board));
        Assert.Contains("Bram Smit", form.Text("#declined"));
        await scene.VoteAsync(again, DecisionOrchestration.Question, Board, ("choice", "follow"));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(again));
        Assert.Equal([anna.Id], await RankingAsync(scene));
    }

    [Theory, WarmAndRecovered]
    public async Task A_deviation_goes_back_once_and_is_final_after_that(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, anna, bram, _) = await SetAsync(app);
        await RecommendAsync(scene, round: 1, bram, anna);

        var (call, _) = await DecideAsync(
            scene,
            round: 1,
            ("choice", $"prefer-{anna.Id}"),
            ("reason", "Anna kent de school al.")
        );
        Assert.Equal(StageResult.SentBack, await scene.ResultAsync(call));
        Assert.Equal(5, (await scene.RecipientsAsync(nameof(DeviationMail))).Count);
        Assert.Null(await app.Get<RecordStore>().FindAsync<Ranking>(RecordPaths.Ranking(scene.Procedure)));

        var again = scene.Stage(StageKind.Recommendation, round: 2);
        await scene.StartAsync(nameof(RecommendationOrchestration), again);
        var form = await app.GetAsync(
            scene.Ballot(again, RecommendationOrchestration.Question, new PersonId("committee-1"))
        );
        Assert.Contains("Anna kent de school al.", form.Text("#deviation"));
        Assert.Contains("Anna Vermeer", form.Text("#deviation"));
        await VoteAsync(scene, again, bram);
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(anna));
        (call, _) = await DecideAsync(scene, round: 2, ("choice", "nobody"), ("reason", "Ook nu niet."));

        Assert.Equal(StageResult.NoAppointableCandidate, await scene.ResultAsync(call));
    }

    [Theory, WarmAndRecovered]
    public async Task A_board_that_stays_silent_is_asked_on_and_on_and_decides_when_it_answers(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, anna, bram, _) = await SetAsync(app);
        await RecommendAsync(scene, round: 1, bram, anna);
        var call = scene.Stage(StageKind.Decision);
        await scene.StartAsync(nameof(DecisionOrchestration), call);

        await scene.AdvanceToAsync(day: 90, hour: 0);
        var extended = (await scene.RecipientsAsync(nameof(BallotExtendedMail))).Count;
        Assert.InRange(extended, 5, int.MaxValue);
        Assert.Equal(
            Enumerable.Repeat(People.RecruiterId.Value, extended),
            await scene.RecipientsAsync(nameof(BallotEscalationMail))
        );
        var refused = await scene.RuleAsync(call, DecisionOrchestration.Question);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("niemand antwoordde", refused.Document.Body!.TextContent);
        Assert.Null(await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Recommended, await scene.StatusAsync(anna));

        await scene.VoteAsync(call, DecisionOrchestration.Question, Board, ("choice", "follow"), ("only", "no"));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Empty(await scene.RecipientsAsync(nameof(NoDecisionMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task A_recommended_candidate_who_withdraws_leaves_the_ranking(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, anna, bram, _) = await SetAsync(app);
        await RecommendAsync(scene, round: 1, bram, anna);
        var call = scene.Stage(StageKind.Decision);
        await scene.StartAsync(nameof(DecisionOrchestration), call);
        await app.Candidates.ChangeAsync(scene.Procedure, bram.Id, c => c with { Status = CandidateStatus.Withdrawn });

        await scene.VoteAsync(call, DecisionOrchestration.Question, Board, ("choice", "follow"), ("only", "no"));

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal([anna.Id], await RankingAsync(scene));
    }

    [Fact]
    public async Task Deviating_without_a_reason_is_refused_and_keeps_the_choice()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, anna, bram, _) = await SetAsync(app);
        await RecommendAsync(scene, round: 1, bram, anna);

        var (call, page) = await DecideAsync(scene, round: 1, ("choice", $"prefer-{anna.Id}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Geef daarvoor een reden", Assert.Single(page.Faults()));
        Assert.True(page.IsChecked("choice", $"prefer-{anna.Id}"));
        Assert.Null(await scene.ResultAsync(call));
    }

    [Fact]
    public async Task A_committee_that_finds_nobody_appointable_ends_the_round()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, _, _, _) = await SetAsync(app);
        var call = scene.Stage(StageKind.Recommendation);
        await scene.StartAsync(nameof(RecommendationOrchestration), call);

        await VoteAsync(scene, call);

        Assert.Equal(StageResult.NoAppointableCandidate, await scene.ResultAsync(call));
    }

    [Fact]
    public async Task A_ranking_with_faults_is_refused_with_every_fault_by_name()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, anna, bram, carla) = await SetAsync(app);
        var call = scene.Stage(StageKind.Recommendation);
        await scene.StartAsync(nameof(RecommendationOrchestration), call);

        var page = await scene.VoteAsync(
            call,
            RecommendationOrchestration.Question,
            new PersonId("committee-1"),
            [
                ("choice", "ranking"),
                ($"appointable-{anna.Id}", "appointable"),
                ($"rank-{anna.Id}", "2"),
                ($"appointable-{bram.Id}", "appointable"),
                ($"rank-{bram.Id}", "2"),
            ]
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(3, page.Faults().Count);
        Assert.Contains("Anna Vermeer, Bram Smit", page.Faults()[0]);
        Assert.Contains("slaat plaats 1 over", page.Faults()[1]);
        Assert.StartsWith(carla.Name, page.Faults()[2]);
        Assert.Equal(carla.Name, page.Text(".error-summary h3"));
        Assert.True(page.IsChecked($"appointable-{anna.Id}", "appointable"));
        Assert.NotNull(page.Document.QuerySelector($"#rank-{anna.Id} option[value='2'][selected]"));
    }

    private static async Task<(Scene, Candidate, Candidate, Candidate)> SetAsync(RecruitmentApp app)
    {
        var scene = await Scene.SetAsync(app);
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Shortlisted);
        var bram = await scene.AddAsync("Bram Smit", CandidateStatus.Shortlisted);
        var carla = await scene.AddAsync("Carla Groot", CandidateStatus.Shortlisted);
        return (scene, anna, bram, carla);
    }

    private static async Task RecommendAsync(Scene scene, int round, params Candidate[] order)
    {
        var call = scene.Stage(StageKind.Recommendation, round);
        await scene.StartAsync(nameof(RecommendationOrchestration), call);
        await VoteAsync(scene, call, order);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
    }

    /// <summary>Every member votes for the same order; for nobody when it is empty.</summary>
    private static async Task VoteAsync(Scene scene, StageCall call, params Candidate[] order)
    {
        var all = await scene.App.Candidates.ListAsync(scene.Procedure);
        foreach (var member in scene.Definition.People.CommitteeIds)
        {
            var page = await scene.VoteAsync(
                call,
                RecommendationOrchestration.Question,
                member,
                order.Length == 0 ? [("choice", "nobody"), ("reason", "Niemand voldoet.")] : Fields(all, order)
            );
            Assert.Equal(HttpStatusCode.OK, page.Status);
        }
    }

    private static IEnumerable<(string, string)> Fields(IEnumerable<Candidate> all, Candidate[] order)
    {
        yield return ("choice", "ranking");
        foreach (var candidate in all)
        {
            var place = Array.FindIndex(order, c => c.Id == candidate.Id) + 1;
            yield return ($"appointable-{candidate.Id}", place > 0 ? "appointable" : "not-appointable");
            yield return ($"rank-{candidate.Id}", place > 0 ? $"{place}" : "");
        }
    }

    private static async Task<(StageCall, WebPage)> DecideAsync(
        Scene scene,
        int round,
        params (string, string)[] fields
    )
    {
        var call = scene.Stage(StageKind.Decision, round);
        await scene.StartAsync(nameof(DecisionOrchestration), call);
        var page = await scene.VoteAsync(
            call,
            DecisionOrchestration.Question,
            Board,
            CouncilScene.WithWhoFollows(fields)
        );
        return (call, page);
    }

    private static async Task<IReadOnlyList<CandidateId>> RankingAsync(Scene scene) =>
        (await scene.App.Get<RecordStore>().GetAsync<Ranking>(RecordPaths.Ranking(scene.Procedure))).Candidates;
}
