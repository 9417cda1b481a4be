using Recruitment.Applicants;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Scores;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Interviews;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Stages.Interviews;

/// <summary>Interviews in rounds, as the procedure's timeline runs them.</summary>
public sealed class InterviewRoundsTests
{
    [Theory, WarmAndRecovered]
    public async Task The_committee_decides_who_goes_on_and_only_they_are_invited_again(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, anna, bram, cleo) = await ScoredAsync(app);
        var call = TwoRounds.CallOf(scene, TwoRounds.FirstRound);
        var form = await app.GetAsync(scene.Ballot(call, NextRound.Question, Members(scene)[0]));
        Assert.Contains($"De scores stellen voor: {anna.Name}", form.Text("#proposal"));
        Assert.Null(form.Document.QuerySelector("input[checked]"));

        foreach (var (member, chosen) in Members(scene).Zip([bram, bram, bram, anna, anna]))
        {
            await scene.VoteAsync(call, NextRound.Question, member, ("chosen", chosen.Id.Value));
        }

        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(bram));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(anna));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(cleo));
        var rejected = await scene.FindAsync(anna);
        Assert.Equal(call.Step, rejected.StatusStep);
        var ground = RejectionGrounds.Of(rejected, await app.Procedures.GetAsync(scene.Procedure), scene.Definition);
        Assert.Equal(RejectionGround.AfterInterviews, ground);
        var invitations = await app.MailsAsync(nameof(InterviewInvitationMail));
        Assert.Equal([bram.Email], invitations.Where(m => m.Html.Contains("volgende ronde")).Select(m => m.To));
        Assert.Equal(TwoRounds.SecondRound, (await app.Procedures.GetAsync(scene.Procedure)).CurrentStage);
    }

    [Theory, WarmAndRecovered]
    public async Task Without_a_quorum_nobody_is_rejected_before_the_recruiter_decides(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, anna, bram, cleo) = await ScoredAsync(app);
        var call = TwoRounds.CallOf(scene, TwoRounds.FirstRound);
        await scene.VoteAsync(call, NextRound.Question, Members(scene)[0], ("chosen", bram.Id.Value));
        await app.AdvanceUntilAsync(TwoRounds.FirstDay.AddDays(60), 12);
        foreach (var candidate in new[] { anna, bram, cleo })
        {
            Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(candidate));
        }

        await scene.RuleAsync(call, NextRound.Question);
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(bram));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(anna));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(cleo));
        Assert.Empty(await scene.RecipientsAsync(nameof(NextRoundByRuleMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task When_most_members_find_nobody_suitable_the_procedure_ends(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, anna, _, _) = await ScoredAsync(app);
        var call = TwoRounds.CallOf(scene, TwoRounds.FirstRound);
        foreach (var member in Members(scene))
        {
            await scene.VoteAsync(
                call,
                NextRound.Question,
                member,
                ("nobody", "yes"),
                ("reason", "Niemand overtuigde.")
            );
        }

        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(anna));
        Assert.Equal(ProcedureOutcome.NoAppointableCandidate, (await app.Procedures.GetAsync(scene.Procedure)).Outcome);
    }

    [Theory, WarmAndRecovered]
    public async Task Whoever_withdraws_while_it_is_decided_does_not_go_on(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, anna, bram, _) = await ScoredAsync(app);
        var call = TwoRounds.CallOf(scene, TwoRounds.FirstRound);
        await scene.WithdrawAsync(anna, call);
        foreach (var member in Members(scene))
        {
            await scene.VoteAsync(call, NextRound.Question, member, ("chosen", bram.Id.Value));
        }

        Assert.Equal(CandidateStatus.Withdrawn, await scene.StatusAsync(anna));
        var agenda = await app.Get<AgendaRecords>()
            .GetAsync(scene.Procedure, TwoRounds.CallOf(scene, TwoRounds.SecondRound).Step);
        Assert.Equal([bram.Id], agenda.Bookings.Select(b => b.Candidate));
    }

    [Theory, WarmAndRecovered]
    public async Task An_assignment_is_told_with_the_invitation_and_the_calendar_and_scored(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, bram) = await SecondRoundAsync(app);
        var invitation = (await app.MailsAsync(nameof(InterviewInvitationMail))).Last();
        Assert.Contains("Proefles", invitation.Html);
        Assert.Contains("internetveiligheid", invitation.Html);
        Assert.Contains("lokaal 12", invitation.Html);
        var page = await app.GetAsync(
            scene.LinkOf(SlotLink.Name, TwoRounds.CallOf(scene, TwoRounds.SecondRound), bram)
        );
        Assert.Contains("50 minuten", page.Text("#assignment"));

        await app.AdvanceUntilAsync(TwoRounds.SecondDay, 8);
        var told = (await app.MailsAsync())
            .Where(m => m.Attachments.Count > 0 && m.Event("UID").Contains(TwoRounds.SecondRound))
            .ToList();
        Assert.Equal(6, told.Count);
        Assert.All(
            told,
            mail =>
            {
                Assert.Contains("Proefles (50 minuten\\, lokaal 12)", mail.Event("DESCRIPTION"));
                Assert.Contains("T130000", mail.Event("DTSTART"));
                Assert.Contains("T143500", mail.Event("DTEND"));
                Assert.DoesNotContain("Bram", mail.Event("SUMMARY"));
            }
        );

        await app.AdvanceUntilAsync(TwoRounds.SecondDay, 18);
        var call = TwoRounds.CallOf(scene, TwoRounds.SecondRound);
        var form = await app.GetAsync(scene.Ballot(call, "scores", Members(scene)[0]));
        var field = ScoreFieldNames.Score(bram.Id, TwoRounds.Assignment);
        Assert.Equal(5, form.Document.QuerySelectorAll($"input[name='{field}']").Length);
    }

    [Fact]
    public async Task The_results_hold_the_scores_of_every_round_and_of_the_assignment()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, bram) = await SecondRoundAsync(app);
        await app.AdvanceUntilAsync(TwoRounds.SecondDay, 18);
        await TwoRounds.ScoreAsync(scene, TwoRounds.SecondRound, (bram, 5));
        var results = await app.Get<InterviewScores>()
            .FindAsync(scene.Procedure, scene.Definition, CancellationToken.None);
        Assert.Equal(
            [("Gesprekken", 3m), ("Tweede ronde", 5m)],
            results.RoundsOf(bram.Id).Select(round => (round.Title, round.Weighted))
        );

        // Every criterion of the vacancy has as many threes as fives; the assignment has fives only, by weight 5.
        var weights = scene.Definition.Vacancy.Criteria.Sum(c => c.Weight);
        Assert.Equal(((4m * weights) + (5m * 5)) / (weights + 5), results.Averages.Find(bram.Id)?.Weighted);

        // A reader can add it up: the scores of both rounds, the weights, and the points.
        var sum = results.StandingOf(bram.Id)!.Sum;
        Assert.Equal([5, 5, 5, 5, 5, 3, 3, 3, 3, 3], sum.Rows[0].Given);
        Assert.Equal([5, 5, 5, 5, 5], sum.Rows[^1].Given);
        Assert.Equal(weights + 5, sum.Weights);
        Assert.Equal(sum.Weighted, sum.Points / sum.Weights);
    }

    [Fact]
    public async Task A_second_round_has_appointments_of_its_own_in_the_calendar()
    {
        await using var app = await SingleStage.StartAsync();
        var (_, bram) = await SecondRoundAsync(app);
        await app.AdvanceUntilAsync(TwoRounds.SecondDay, 8);
        var confirmations = (await app.MailsAsync(nameof(InterviewConfirmationMail)))
            .Where(m => m.To == bram.Email)
            .ToList();
        Assert.Equal(2, confirmations.Count);
        Assert.Equal(2, confirmations.Select(m => m.Event("UID")).Distinct().Count());
    }

    private static IReadOnlyList<PersonId> Members(Scene scene) => scene.Definition.People.CommitteeIds;

    /// <summary>Three candidates, after the first round was held and scored: Anna best, then Bram, then Cleo.</summary>
    private static async Task<(Scene Scene, Candidate Anna, Candidate Bram, Candidate Cleo)> ScoredAsync(
        RecruitmentApp app
    )
    {
        var scene = await TwoRounds.SetAsync(app);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Shortlisted);
        var cleo = await scene.AddAsync("Cleo Smit", CandidateStatus.Shortlisted);
        await TwoRounds.StartAsync(scene);
        await app.AdvanceUntilAsync(TwoRounds.FirstDay, 18);
        await TwoRounds.ScoreAsync(scene, TwoRounds.FirstRound, (anna, 4), (bram, 3), (cleo, 2));
        return (scene, anna, bram, cleo);
    }

    /// <summary>Bram alone went on to the second round.</summary>
    private static async Task<(Scene Scene, Candidate Bram)> SecondRoundAsync(RecruitmentApp app)
    {
        var (scene, _, bram, _) = await ScoredAsync(app);
        foreach (var member in Members(scene))
        {
            await scene.VoteAsync(
                TwoRounds.CallOf(scene, TwoRounds.FirstRound),
                NextRound.Question,
                member,
                ("chosen", bram.Id.Value)
            );
        }

        return (scene, bram);
    }
}
