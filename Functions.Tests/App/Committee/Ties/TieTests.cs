using System.Net;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Ties;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Interviews;
using Recruitment.Stages.Recommendation;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Stages;
using Recruitment.Tests.Stages.Interviews;

namespace Recruitment.Tests.Committee.Ties;

/// <summary>A committee of four, of which committee-1 is the chair, gives candidates equally many votes.</summary>
public sealed class TieTests
{
    private const string Question = RecommendationOrchestration.Question;
    private const string SecondBallot = "tie-1";
    private const string ThirdBallot = "tie-2";

    [Theory, WarmAndRecovered]
    public async Task Who_have_equal_points_come_on_a_second_ballot_and_the_others_keep_their_place(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, anna, bram, cleo) = await OpenAsync(app);
        var page = await app.GetAsync(scene.Ballot(call, Question, Members(scene)[0]));
        Assert.Contains("stemt de commissie opnieuw, alleen over hen", page.Text("#tie-rule"));
        await DivideAsync(scene, call, anna, bram, cleo);

        var second = await app.GetAsync(scene.Ballot(call, SecondBallot, Members(scene)[0]));
        Assert.Equal(2, second.Document.QuerySelectorAll("fieldset.candidate").Length);
        Assert.DoesNotContain("Cleo", second.Text("main"));
        Assert.Null(await scene.ResultAsync(call));
        foreach (var (member, place) in Members(scene).Select((member, place) => (member, place)))
        {
            await OrderAsync(scene, call, SecondBallot, member, place == 0 ? [anna, bram] : [bram, anna]);
        }

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal([bram.Id, anna.Id, cleo.Id], await RankingAsync(scene, call));
    }

    [Theory, WarmAndRecovered]
    public async Task When_that_is_a_tie_too_the_chair_decides_where_the_definition_says_so(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, anna, bram, cleo) = await OpenAsync(app, TieBreak.Chair);
        var chair = scene.Definition.People.ChairId;
        var page = await app.GetAsync(scene.Ballot(call, Question, Members(scene)[3]));
        Assert.Contains($"{scene.Definition.People.Find(chair)!.Name}, de voorzitter", page.Text("#tie-rule"));
        await DivideAsync(scene, call, anna, bram, cleo);
        await DivideAgainAsync(scene, call, SecondBallot, bram, anna);

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal([bram.Id, anna.Id, cleo.Id], await RankingAsync(scene, call));
        var decision = await app.Get<RecordStore>().GetAsync<TieDecision>(TieDecision.Path(scene.Procedure, call.Step));
        Assert.Equal(chair, decision.CastBy);
        Assert.Empty(await scene.RecipientsAsync(nameof(TieAgainMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task Otherwise_the_committee_is_asked_to_talk_and_votes_once_more(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, anna, bram, cleo) = await OpenAsync(app);
        await DivideAsync(scene, call, anna, bram, cleo);
        await DivideAgainAsync(scene, call, SecondBallot, bram, anna);

        Assert.Null(await scene.ResultAsync(call));
        Assert.Equal(
            [.. Members(scene).Select(id => id.Value), "recruiter"],
            await scene.RecipientsAsync(nameof(TieAgainMail))
        );
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(anna));
        foreach (var member in Members(scene))
        {
            await OrderAsync(scene, call, ThirdBallot, member, [anna, bram]);
        }

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal([anna.Id, bram.Id, cleo.Id], await RankingAsync(scene, call));
    }

    [Theory]
    [InlineData("1", "1", "meer dan eens")]
    [InlineData("1", "", "een plaats in uw volgorde")]
    [InlineData("1", "3", "een plaats in uw volgorde")]
    public async Task An_order_that_is_none_is_refused_and_what_was_chosen_stays(
        string first,
        string other,
        string fault
    )
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call, anna, bram, cleo) = await OpenAsync(app);
        await DivideAsync(scene, call, anna, bram, cleo);

        var page = await scene.VoteAsync(
            call,
            SecondBallot,
            Members(scene)[0],
            (TieForm.Rank(anna.Id), first),
            (TieForm.Rank(bram.Id), other)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(fault, string.Join(' ', page.Faults()));
        Assert.Equal(
            first,
            page.Document.QuerySelector($"[name='{TieForm.Rank(anna.Id)}'] option[selected]")?.GetAttribute("value")
        );
    }

    [Theory]
    [InlineData(TieBreak.Chair, StageResult.Done)]
    [InlineData(TieBreak.Talk, StageResult.SentBack)]
    public async Task Exactly_half_find_somebody_appointable_twice_then_the_chair_decides_or_the_committee_talks(
        TieBreak tieBreak,
        StageResult expected
    )
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call, anna, bram, cleo) = await OpenAsync(app, tieBreak);
        await HalfAsync(scene, call, anna, [bram, cleo]);
        Assert.Equal(StageResult.SentBack, await scene.ResultAsync(call));

        var again = call with { Round = 2 };
        await scene.StartAsync(nameof(RecommendationOrchestration), again);
        await HalfAsync(scene, again, anna, [bram, cleo]);

        Assert.Equal(expected, await scene.ResultAsync(again));
        Assert.Equal(
            expected == StageResult.Done ? CandidateStatus.Recommended : CandidateStatus.Shortlisted,
            await scene.StatusAsync(anna)
        );
    }

    [Theory, WarmAndRecovered]
    public async Task A_tie_for_the_last_place_after_interviews_comes_on_a_second_ballot(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await TwoRounds.SetAsync(app);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Shortlisted);
        var cleo = await scene.AddAsync("Cleo Smit", CandidateStatus.Shortlisted);
        await TwoRounds.StartAsync(scene);
        await app.AdvanceUntilAsync(TwoRounds.FirstDay, 18);
        await TwoRounds.ScoreAsync(scene, TwoRounds.FirstRound, (anna, 4), (bram, 3), (cleo, 2));
        var call = TwoRounds.CallOf(scene, TwoRounds.FirstRound);
        foreach (var (member, chosen) in Members(scene).Zip([anna, anna, bram, bram, cleo]))
        {
            await scene.VoteAsync(call, NextRound.Question, member, ("chosen", chosen.Id.Value));
        }

        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(bram));
        foreach (var member in Members(scene))
        {
            await OrderAsync(scene, call, SecondBallot, member, [bram, anna]);
        }

        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(bram));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(anna));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(cleo));
    }

    private static IReadOnlyList<PersonId> Members(Scene scene) => scene.Definition.People.CommitteeIds;

    private static async Task<(Scene Scene, StageCall Call, Candidate Anna, Candidate Bram, Candidate Cleo)> OpenAsync(
        RecruitmentApp app,
        TieBreak? tieBreak = null
    )
    {
        var scene = await Scene.SetAsync(
            app,
            definition =>
                definition with
                {
                    People = definition.People with
                    {
                        Committee =
                        [
                            .. definition
                                .People.Committee.Take(4)
                                .Select((person, place) => person with { Chair = place == 0 }),
                        ],
                    },
                    Stages =
                    [
                        .. definition.Stages.Select(stage =>
                            stage.Kind == StageKind.Recommendation ? stage with { TieBreak = tieBreak } : stage
                        ),
                    ],
                }
        );
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Shortlisted);
        var bram = await scene.AddAsync("Bram Smit", CandidateStatus.Shortlisted);
        var cleo = await scene.AddAsync("Cleo Bakker", CandidateStatus.Shortlisted);
        var call = scene.Stage(StageKind.Recommendation);
        await scene.StartAsync(nameof(RecommendationOrchestration), call);
        return (scene, call, anna, bram, cleo);
    }

    /// <summary>Two members put the one first and two the other; all put the last third.</summary>
    private static async Task DivideAsync(Scene scene, StageCall call, Candidate one, Candidate other, Candidate last)
    {
        foreach (var (member, place) in Members(scene).Select((member, place) => (member, place)))
        {
            await RankAsync(scene, call, member, place < 2 ? [one, other, last] : [other, one, last], []);
        }
    }

    /// <summary>The chair and one more put the one first, and two the other.</summary>
    private static async Task DivideAgainAsync(
        Scene scene,
        StageCall call,
        string ballot,
        Candidate one,
        Candidate other
    )
    {
        foreach (var (member, place) in Members(scene).Select((member, place) => (member, place)))
        {
            await OrderAsync(scene, call, ballot, member, place < 2 ? [one, other] : [other, one]);
        }
    }

    /// <summary>The chair and one more find the one appointable; two find nobody so.</summary>
    private static async Task HalfAsync(Scene scene, StageCall call, Candidate one, IReadOnlyList<Candidate> others)
    {
        foreach (var (member, place) in Members(scene).Select((member, place) => (member, place)))
        {
            if (place < 2)
            {
                await RankAsync(scene, call, member, [one], others);
            }
            else
            {
                await scene.VoteAsync(call, Question, member, ("choice", "nobody"), ("reason", "Niet overtuigd."));
            }
        }
    }

    private static async Task RankAsync(
        Scene scene,
        StageCall call,
        PersonId member,
        IReadOnlyList<Candidate> order,
        IReadOnlyList<Candidate> notAppointable
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
                .. notAppointable.Select(candidate => ($"appointable-{candidate.Id}", "not-appointable")),
            ]
        );
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    private static async Task OrderAsync(
        Scene scene,
        StageCall call,
        string ballot,
        PersonId member,
        IReadOnlyList<Candidate> order
    )
    {
        var page = await scene.VoteAsync(
            call,
            ballot,
            member,
            order.Select((candidate, place) => (TieForm.Rank(candidate.Id), $"{place + 1}"))
        );
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    private static async Task<IReadOnlyList<CandidateId>> RankingAsync(Scene scene, StageCall call) =>
        (
            await scene
                .App.Get<RecordStore>()
                .GetAsync<RecommendationRecord>(RecommendationRecord.Path(scene.Procedure, call.Step))
        ).Ranking;
}
