using System.Net;
using Recruitment.Applicants;
using Recruitment.Applicants.Outcomes;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Preselection;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Stages.Preselection;

public sealed class PreselectionStageTests
{
    private static readonly PersonId Chair = new("committee-1");

    [Theory, WarmAndRecovered]
    public async Task The_chair_shortlists_against_the_proposal_and_the_others_are_rejected(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var scene = await Scene.SetAsync(app, WithShortlistOf(1));
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied);
        var bram = await scene.AddAsync("Bram Smit", CandidateStatus.Nominated, Track.Internal);
        var gone = await scene.AddAsync("Gijs Weg", CandidateStatus.Withdrawn);
        var call = await StartAsync(scene);
        await ScoreAsync(scene, call, (anna, 4), (bram, 3));

        var form = await app.GetAsync(Shortlist(scene, call));
        Assert.Contains("De scores stellen voor: Kandidaat A", form.Text("#proposal"));
        Assert.Null(form.Document.QuerySelector("input[checked]"));
        Assert.Contains("4,00", form.Text("tbody tr"));
        Assert.Null(form.Document.QuerySelector($"input[value='{gone.Id}']"));
        await scene.VoteAsync(call, "shortlist", Chair, ("chosen", bram.Id.Value));

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(bram));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(anna));
        Assert.Equal(CandidateStatus.Withdrawn, await scene.StatusAsync(gone));
    }

    [Theory, WarmAndRecovered]
    public async Task When_the_chair_does_not_choose_nobody_is_rejected(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var scene = await Scene.SetAsync(app, WithShortlistOf(1));
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied);
        var bram = await scene.AddAsync("Bram Smit", CandidateStatus.Applied);
        var call = await StartAsync(scene);
        await ScoreAsync(scene, call, (anna, 2), (bram, 5));

        await scene.AdvanceToAsync(day: 60, hour: 0);
        Assert.Null(await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Applied, await scene.StatusAsync(anna));

        await scene.VoteAsync(call, "shortlist", Chair, ("chosen", bram.Id.Value));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(bram));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(anna));
        Assert.Empty(await scene.RecipientsAsync(nameof(ShortlistByRuleMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task Without_candidates_the_stage_says_so_and_asks_nobody(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var scene = await Scene.SetAsync(app);
        await scene.AddAsync("Gijs Weg", CandidateStatus.Withdrawn);

        var call = await StartAsync(scene);

        Assert.Equal(StageResult.NoCandidates, await scene.ResultAsync(call));
        Assert.Empty(await scene.MailsAsync());
    }

    [Fact]
    public async Task The_chair_may_find_nobody_suitable_with_a_reason()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var scene = await Scene.SetAsync(app);
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied);
        var call = await StartAsync(scene);
        await ScoreAsync(scene, call, (anna, 1));

        var refused = await scene.VoteAsync(call, "shortlist", Chair, ("nobody", "yes"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(
            "Geef een reden waarom geen van de kandidaten in aanmerking komt.",
            Assert.Single(refused.Faults())
        );
        Assert.True(refused.IsChecked("choice", "nobody"));
        await scene.VoteAsync(
            call,
            "shortlist",
            Chair,
            [("nobody", "yes"), ("reason", "Niemand heeft lesbevoegdheid.")]
        );

        Assert.Equal(StageResult.NoAppointableCandidate, await scene.ResultAsync(call));
        var rejected = await scene.FindAsync(anna);
        Assert.Equal(CandidateStatus.Rejected, rejected.Status);

        // Nobody goes on, so that no others "fitted better".
        var procedure = await app.Procedures.GetAsync(scene.Procedure);
        Assert.Equal(RejectionGround.NotSuitable, RejectionGrounds.Of(rejected, procedure, scene.Definition));
        var entries = await app.Get<AuditLog>().ListAsync(scene.Procedure).ToListAsync();
        Assert.Equal([Chair], Assert.Single(entries, entry => entry.What == "CandidateRejected").DecidedBy);
    }

    [Fact]
    public async Task The_chair_sees_who_has_the_same_average_when_not_all_of_them_fit()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var scene = await Scene.SetAsync(app, WithShortlistOf(2));
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied);
        var bram = await scene.AddAsync("Bram Smit", CandidateStatus.Applied);
        var cleo = await scene.AddAsync("Cleo Bakker", CandidateStatus.Applied);
        var call = await StartAsync(scene);
        await ScoreAsync(scene, call, (anna, 5), (bram, 3), (cleo, 3));

        var page = await app.GetAsync(scene.Ballot(call, "shortlist", Chair));

        Assert.Contains("Kandidaat B, Kandidaat C", page.Text("#at-the-border"));
        Assert.DoesNotContain("Kandidaat A", page.Text("#at-the-border"));
    }

    [Fact]
    public async Task More_than_the_maximum_is_refused_and_keeps_what_was_chosen()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var scene = await Scene.SetAsync(app, WithShortlistOf(1));
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied);
        var bram = await scene.AddAsync("Bram Smit", CandidateStatus.Applied);
        var call = await StartAsync(scene);
        await ScoreAsync(scene, call, (anna, 1), (bram, 3));

        var page = await scene.VoteAsync(
            call,
            "shortlist",
            Chair,
            [("chosen", anna.Id.Value), ("chosen", bram.Id.Value)]
        );

        Assert.Equal("U koos 2 kandidaten. Kies er hoogstens 1.", Assert.Single(page.Faults()));
        Assert.True(page.IsChecked("chosen", anna.Id.Value));
        Assert.Contains("Lager dan 2", page.Text(".scores > tbody > tr:last-child"));
        Assert.Null(await scene.ResultAsync(call));
    }

    [Fact]
    public async Task Scoring_is_name_blind_and_incomplete_scores_are_refused_without_losing_any()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var scene = await Scene.SetAsync(app);
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied);
        var call = await StartAsync(scene);
        var criteria = scene.Definition.Vacancy.Criteria;

        var page = await scene.VoteAsync(
            call,
            PreselectionBallots.Scores,
            Chair,
            [
                .. criteria.Skip(2).Select(c => ($"score-{anna.Id}-{c.Id}", "4")),
                ($"score-{anna.Id}-{criteria[1].Id}", "6"),
                ($"remark-{anna.Id}", "Sterke brief"),
            ]
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(
            [
                $"Kandidaat A: geef een score voor “{criteria[0].Text}”.",
                $"Kandidaat A: de score voor “{criteria[1].Text}” is een heel getal van 1 tot en met 5.",
            ],
            page.Faults()
        );
        Assert.All(criteria.Skip(2), c => Assert.True(page.IsChecked($"score-{anna.Id}-{c.Id}", "4")));
        Assert.Equal("Sterke brief", page.Text("textarea"));
        Assert.NotNull(page.Document.QuerySelector("#name-blind"));
        var html = page.Document.DocumentElement.OuterHtml;
        Assert.DoesNotContain("Vermeer", html);
        Assert.DoesNotContain("Anna", html);
        Assert.Contains("ik geef graag les", page.Text(".motivation"));
    }

    [Fact]
    public async Task Scores_of_others_are_shown_only_after_the_own_score()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var scene = await Scene.SetAsync(app);
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied);
        var call = await StartAsync(scene);
        await ScoreAsync(scene, call, [new PersonId("committee-2")], (anna, 5));

        var before = await app.GetAsync(scene.Ballot(call, PreselectionBallots.Scores, Chair));
        Assert.DoesNotContain("5,00", before.Document.Body!.TextContent);
        Assert.Null(before.Document.QuerySelector("input[checked]"));
        await ScoreAsync(scene, call, [Chair], (anna, 1));
        var votes = await app.Get<BallotRecords>().VotesAsync(scene.Procedure, call.Ballot(PreselectionBallots.Scores));
        Assert.Equal(2, votes.Count);
        var after = await scene.VoteAsync(call, PreselectionBallots.Scores, Chair, Fields(scene, (anna, 1)));

        Assert.Contains("5,00", after.Text("#recorded"));
    }

    private static Func<ProcedureDefinition, ProcedureDefinition> WithShortlistOf(int maximum) =>
        definition =>
            definition with
            {
                Stages =
                [
                    .. definition.Stages.Select(stage =>
                        stage.Kind == StageKind.Preselection ? stage with { MaximumShortlist = maximum } : stage
                    ),
                ],
            };

    private static async Task<StageCall> StartAsync(Scene scene)
    {
        var call = scene.Stage(StageKind.Preselection);
        await scene.StartAsync(nameof(PreselectionOrchestration), call);
        return call;
    }

    private static string Shortlist(Scene scene, StageCall call) =>
        scene.Ballot(call, PreselectionBallots.Shortlist, Chair);

    private static Task ScoreAsync(Scene scene, StageCall call, params (Candidate Candidate, int Score)[] scores) =>
        ScoreAsync(scene, call, scene.Definition.People.CommitteeIds, scores);

    private static async Task ScoreAsync(
        Scene scene,
        StageCall call,
        IReadOnlyList<PersonId> members,
        params (Candidate Candidate, int Score)[] scores
    )
    {
        foreach (var member in members)
        {
            var page = await scene.VoteAsync(call, PreselectionBallots.Scores, member, Fields(scene, scores));
            Assert.Equal(HttpStatusCode.OK, page.Status);
        }
    }

    private static IEnumerable<(string, string)> Fields(
        Scene scene,
        params (Candidate Candidate, int Score)[] scores
    ) =>
        from scored in scores
        from criterion in scene.Definition.Vacancy.Criteria
        select ($"score-{scored.Candidate.Id}-{criterion.Id}", $"{scored.Score}");
}
