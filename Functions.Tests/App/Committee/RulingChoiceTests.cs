using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Conflicts;
using Recruitment.Committee.Rulings;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Dossier;
using Recruitment.Stages.Nomination;
using Recruitment.Stages.Recommendation;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using static Recruitment.Tests.Committee.SilentCommittee;

namespace Recruitment.Tests.Committee;

/// <summary>What the recruiter can do about a question that too few people answer, and what happens by rule.</summary>
public sealed class RulingChoiceTests
{
    [Theory, WarmAndRecovered]
    public async Task The_recruiter_gives_more_time_with_a_reason_that_who_is_missing_reads(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, _) = await OpenAsync(app);
        await scene.AdvanceToAsync(day: 30, hour: 0);
        var extended = (await app.MailsAsync(nameof(BallotExtendedMail))).Count;
        var until = DutchTime.DayOf(app.Clock.GetUtcNow()).AddDays(60);

        var page = await GiveTimeAsync(scene, call, until);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("De schoolleiding is met verlof.", page.Text("#more-time"));
        var ballot = await app.Get<BallotRecords>().GetAsync(scene.Procedure, call.Ballot(Asked));
        Assert.Equal(DutchTime.EndOfDay(until), ballot.ClosesAt);
        Assert.Contains(
            "De schoolleiding is met verlof.",
            (await app.GetAsync(scene.Ballot(call, Asked, First))).Text("#more-time")
        );
        var entries = await app.Get<AuditLog>().ListAsync(scene.Procedure).ToListAsync();
        Assert.Equal("recruiter", Assert.Single(entries, entry => entry.What == "BallotGivenTime").Who);
        await app.AdvanceUntilAsync(until, 12);
        Assert.Equal(extended, (await app.MailsAsync(nameof(BallotExtendedMail))).Count);
        var reminded = (await app.MailsAsync(nameof(BallotReminderMail))).Last(m => m.Recipient == First.Value);
        Assert.Contains("De schoolleiding is met verlof.", reminded.Html);
        Assert.Null(await scene.ResultAsync(call));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(400)]
    public async Task Time_that_is_none_is_refused(int days)
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call, _) = await OpenAsync(app);
        await scene.AdvanceToAsync(day: 30, hour: 0);

        var page = await GiveTimeAsync(scene, call, DutchTime.DayOf(app.Clock.GetUtcNow()).AddDays(days));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("na vandaag", Assert.Single(page.Faults()));
    }

    [Theory, WarmAndRecovered]
    public async Task A_question_that_is_closed_without_a_result_rejects_nobody_and_waits_for_the_recruiter(
        bool recover
    )
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, anna) = await OpenAsync(app);
        await VoteAsync(scene, call, anna, First);
        await scene.AdvanceToAsync(day: 30, hour: 0);

        var page = await scene.RuleAsync(
            call,
            Asked,
            [(RulingForm.ChoiceName, RulingForm.Close), (RulingForm.ReasonName, "De commissie valt uiteen.")]
        );

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("zonder uitkomst", page.Text("#ruled"));
        Assert.Equal(StageResult.Unresolved, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(anna));
        var told = await app.MailsAsync(nameof(BallotRuledMail));
        Assert.Equal(5, told.Count);
        Assert.All(told, mail => Assert.Contains("geen kandidaat krijgt er een afwijzing door", mail.Html));
    }

    [Fact]
    public async Task The_only_vote_that_is_taken_away_for_a_conflict_leaves_nothing_to_count()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call, anna) = await OpenAsync(app);
        await VoteAsync(scene, call, anna, First);
        await scene.AdvanceToAsync(day: 30, hour: 0);
        var ballots = app.Get<BallotRecords>();
        var id = call.Ballot(Asked);

        // Said at the same moment: the ballot knows of it, and the vote is still there.
        await ballots.ChangeAsync(scene.Procedure, id, b => b with { Conflicted = [First] });
        var refused = await scene.RuleAsync(call, Asked);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Null((await ballots.GetAsync(scene.Procedure, id)).Ruling);
        var votes = new[]
        {
            new Vote { Voter = First, CastAt = app.Clock.GetUtcNow() },
        };
        var now = await ballots.GetAsync(scene.Procedure, id);
        Assert.False(now.MayEnd(new BallotRuling("Door.", People.RecruiterId, now.OpenedAt), votes));
        Assert.Null(await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(anna));
    }

    [Fact]
    public async Task Who_says_that_they_cannot_judge_after_it_was_ended_is_told_that_it_is_counted()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call, anna) = await OpenAsync(app);
        await VoteAsync(scene, call, anna, First);
        var ballots = app.Get<BallotRecords>();
        var ruling = new BallotRuling("Door.", People.RecruiterId, app.Clock.GetUtcNow());
        await ballots.ChangeAsync(scene.Procedure, call.Ballot(Asked), b => b with { Ruling = ruling });

        var page = await app.PostAsync(
            scene.Ballot(call, Asked, First),
            (ConflictDeclaration.ActionField, ConflictDeclaration.Action),
            (ConflictDeclaration.EverybodyName, ConflictDeclaration.Yes)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("net gesloten", Assert.Single(page.Faults()));
        Assert.Single(await ballots.VotesAsync(scene.Procedure, call.Ballot(Asked)));
    }

    [Theory]
    [InlineData(WhenSilent.Wait, StageKind.Nomination, null)]
    [InlineData(WhenSilent.Proceed, StageKind.Nomination, StageResult.Done)]
    [InlineData(WhenSilent.Proceed, StageKind.Recommendation, null)]
    public async Task Only_where_nobody_is_rejected_for_it_a_stage_proceeds_by_rule(
        WhenSilent whenSilent,
        StageKind kind,
        StageResult? expected
    )
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var scene = await Scene.SetAsync(app, d => d with { Stages = [.. d.Stages.Select(Silent)] });
        var anna = await scene.AddAsync(
            "Anna Vermeer",
            kind == StageKind.Nomination ? CandidateStatus.Applied : CandidateStatus.Shortlisted,
            Track.Internal
        );
        var call = scene.Stage(kind);
        await scene.StartAsync(
            kind == StageKind.Nomination ? nameof(NominationOrchestration) : nameof(RecommendationOrchestration),
            call
        );

        await scene.AdvanceToAsync(day: 200, hour: 0);

        Assert.Equal(expected, await scene.ResultAsync(call));
        Assert.NotEqual(CandidateStatus.Rejected, await scene.StatusAsync(anna));

        StageDefinition Silent(StageDefinition stage) => stage with { WhenSilent = whenSilent };
    }

    [Fact]
    public async Task Where_the_stage_extends_first_the_recruiter_is_asked_to_decide_after_the_second_extension()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var scene = await Scene.SetAsync(
            app,
            d => d with { Stages = [.. d.Stages.Select(s => s with { WhenSilent = WhenSilent.Extend })] }
        );
        await scene.AddAsync("Anna Vermeer", CandidateStatus.Shortlisted);
        await scene.StartAsync(nameof(RecommendationOrchestration), scene.Stage(StageKind.Recommendation));

        await scene.AdvanceToAsync(day: 60, hour: 0);

        var extended = await app.MailsAsync(nameof(BallotExtendedMail));
        Assert.DoesNotContain("Bekijken en beslissen", extended[0].Html);
        Assert.Contains("Bekijken en beslissen", extended[1].Html);
    }

    private static Task<WebPage> GiveTimeAsync(Scene scene, StageCall call, DateOnly until) =>
        scene.RuleAsync(
            call,
            Asked,
            [
                (RulingForm.ChoiceName, RulingForm.MoreTime),
                (RulingForm.UntilName, $"{until:yyyy-MM-dd}"),
                (RulingForm.ReasonName, "De schoolleiding is met verlof."),
            ]
        );
}
