using System.Net;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Preselection;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Committee;

/// <summary>
/// The scores of the preselection, which close on Wednesday (two working days), with a reminder on Tuesday at 9 and
/// votes until Friday.
/// </summary>
public sealed class BallotTests
{
    private const string Question = PreselectionBallots.Scores;

    private static readonly PersonId Chair = new("committee-1");
    private static readonly PersonId Second = new("committee-2");
    private static readonly PersonId Silent = new("committee-5");

    [Theory, WarmAndRecovered]
    public async Task Everybody_is_invited_and_the_ballot_closes_with_the_last_vote(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, candidate) = await OpenAsync(app);

        Assert.Equal(
            ["committee-1", "committee-2", "committee-3", "committee-4", "committee-5"],
            await scene.RecipientsAsync(nameof(BallotInvitationMail))
        );
        await VoteAsync(scene, call, candidate, 1, 2, 3, 4);
        Assert.Null((await BallotAsync(scene, call)).ClosedAt);
        await VoteAsync(scene, call, candidate, 5);

        Assert.Equal(RecruitmentApp.Monday, (await BallotAsync(scene, call)).ClosedAt);
        Assert.Empty(await scene.RecipientsAsync(nameof(BallotReminderMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task A_silent_member_is_reminded_then_the_recruiter_and_the_chair_are_told(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, candidate) = await OpenAsync(app);
        await VoteAsync(scene, call, candidate, 1, 2, 3, 4);

        await scene.AdvanceToAsync(day: 1, hour: 7);
        Assert.Empty(await scene.RecipientsAsync(nameof(BallotReminderMail)));
        await scene.AdvanceToAsync(day: 1, hour: 9);
        Assert.Equal([Silent.Value], await scene.RecipientsAsync(nameof(BallotReminderMail)));
        Assert.Empty(await scene.RecipientsAsync(nameof(BallotEscalationMail)));

        await scene.AdvanceToAsync(day: 3, hour: 0);
        Assert.Equal(
            [Chair.Value, People.RecruiterId.Value],
            await scene.RecipientsAsync(nameof(BallotEscalationMail))
        );
        Assert.Equal([Silent.Value], await scene.RecipientsAsync(nameof(BallotLastNoticeMail)));
        Assert.Null((await BallotAsync(scene, call)).ClosedAt);

        await scene.AdvanceToAsync(day: 5, hour: 0);
        Assert.NotNull((await BallotAsync(scene, call)).ClosedAt);
        Assert.Empty(await scene.RecipientsAsync(nameof(BallotExtendedMail)));
        Assert.Empty(await scene.RecipientsAsync(nameof(PreselectionWithoutQuorumMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task A_silent_chair_is_not_told_of_its_own_silence_as_chair(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, candidate) = await OpenAsync(app);
        await VoteAsync(scene, call, candidate, 2, 3, 4, 5);

        await scene.AdvanceToAsync(day: 3, hour: 0);

        Assert.Equal([People.RecruiterId.Value], await scene.RecipientsAsync(nameof(BallotEscalationMail)));
        Assert.Equal([Chair.Value], await scene.RecipientsAsync(nameof(BallotLastNoticeMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task A_vote_after_the_deadline_still_counts_until_the_end(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, candidate) = await OpenAsync(app);
        await VoteAsync(scene, call, candidate, 1, 2, 3, 4);
        await scene.AdvanceToAsync(day: 3, hour: 10);

        await VoteAsync(scene, call, candidate, 5);

        Assert.Equal(
            RecruitmentApp.Monday.Date.AddDays(3).AddHours(10),
            (await BallotAsync(scene, call)).ClosedAt?.UtcDateTime
        );
    }

    [Theory, WarmAndRecovered]
    public async Task A_vote_after_the_close_changes_nothing_and_is_told_so(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, candidate) = await OpenAsync(app);
        await VoteAsync(scene, call, candidate, 1, 2, 3, 4);
        await scene.AdvanceToAsync(day: 5, hour: 0);

        var late = await scene.VoteAsync(call, Question, Silent, Scores(scene, candidate, 5));
        var changed = await scene.VoteAsync(call, Question, Second, Scores(scene, candidate, 5));
        var looked = await app.GetAsync(scene.Ballot(call, Question, Second));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(HttpStatusCode.Conflict, changed.Status);
        Assert.Equal(HttpStatusCode.OK, looked.Status);
        Assert.Contains("donderdag 12 maart 2026 om 23.59 uur", late.Text(".notice"));
        Assert.Contains("geen antwoord van u", late.Text("#recorded"));
        Assert.Equal("3", looked.Document.QuerySelector("#recorded td")?.TextContent);
        Assert.Null(looked.Document.QuerySelector("form"));
        var votes = await VotesAsync(scene, call);
        Assert.Equal(4, votes.Count);
        Assert.All(votes, vote => Assert.Equal(1, vote.Revision));
    }

    [Theory, WarmAndRecovered]
    public async Task A_vote_can_be_changed_until_the_close(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, candidate) = await OpenAsync(app);
        await scene.VoteAsync(call, Question, Second, Scores(scene, candidate, 2));

        var form = await app.GetAsync(scene.Ballot(call, Question, Second));
        Assert.True(form.IsChecked(Field(scene, candidate), "2"));
        await scene.VoteAsync(call, Question, Second, Scores(scene, candidate, 5));

        var vote = Assert.Single(await VotesAsync(scene, call));
        Assert.Equal(2, vote.Revision);
        Assert.All(vote.Candidates[0].Scores!.Values, score => Assert.Equal(5, score));
    }

    [Theory, WarmAndRecovered]
    public async Task Posting_the_same_form_twice_records_one_vote(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, candidate) = await OpenAsync(app);

        var pages = await Task.WhenAll(
            scene.VoteAsync(call, Question, Second, Scores(scene, candidate, 4)),
            scene.VoteAsync(call, Question, Second, Scores(scene, candidate, 4))
        );

        Assert.All(pages, page => Assert.Equal("Uw antwoord is vastgelegd", page.Heading()));
        Assert.Equal(1, Assert.Single(await VotesAsync(scene, call)).Revision);
        Assert.Null((await BallotAsync(scene, call)).ClosedAt);
    }

    [Theory, WarmAndRecovered]
    public async Task A_vote_whose_event_got_lost_is_found_at_the_next_moment(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, candidate) = await OpenAsync(app);
        await VoteAsync(scene, call, candidate, 1, 2, 3, 4);
        await app.Get<BallotRecords>()
            .CastAsync(
                scene.Procedure,
                call.Ballot(Question),
                new Vote { Voter = Silent, CastAt = app.Clock.GetUtcNow() }
            );
        await app.Time.RunUntilIdleAsync();
        Assert.Null((await BallotAsync(scene, call)).ClosedAt);

        await scene.AdvanceToAsync(day: 1, hour: 9);

        Assert.NotNull((await BallotAsync(scene, call)).ClosedAt);
        Assert.Empty(await scene.RecipientsAsync(nameof(BallotReminderMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task An_event_without_a_vote_changes_nothing(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, candidate) = await OpenAsync(app);
        var instance = new BallotKey(scene.Procedure, call.Ballot(Question)).InstanceId;
        for (var time = 0; time < 3; time++)
        {
            await app.Durable.RaiseEventAsync(instance, StageEvents.Acted);
        }

        await VoteAsync(scene, call, candidate, 1, 2, 3, 4, 5);

        Assert.NotNull((await BallotAsync(scene, call)).ClosedAt);
    }

    [Theory, WarmAndRecovered]
    public async Task A_deadline_that_the_recruiter_moves_is_the_one_that_holds(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, candidate) = await OpenAsync(app);
        await VoteAsync(scene, call, candidate, 1, 2, 3, 4);
        var nextFriday = DateOnly.FromDateTime(RecruitmentApp.Monday.Date.AddDays(11));
        await app.Get<RecordStore>()
            .ChangeAsync<MovedDates>(
                RecordPaths.MovedDates(scene.Procedure, call.Stage),
                moved => (moved ?? new MovedDates()).With(call.Ballot(Question), nextFriday)
            );
        await app.Durable.RaiseEventAsync(
            new BallotKey(scene.Procedure, call.Ballot(Question)).InstanceId,
            StageEvents.DatesMoved
        );

        await scene.AdvanceToAsync(day: 10, hour: 0);
        Assert.Empty(await scene.RecipientsAsync(nameof(BallotEscalationMail)));
        var form = await app.GetAsync(scene.Ballot(call, Question, Silent));
        Assert.Contains("vrijdag 20 maart 2026", form.Text(".facts"));
        await scene.AdvanceToAsync(day: 12, hour: 0);

        Assert.NotEmpty(await scene.RecipientsAsync(nameof(BallotEscalationMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task A_moved_deadline_without_days_of_escalation_is_extended_once_a_time(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call, _) = await OpenAsync(
            app,
            definition =>
                definition with
                {
                    Stages = [.. definition.Stages.Select(stage => stage with { EscalationDays = 0 })],
                }
        );
        var friday = DateOnly.FromDateTime(RecruitmentApp.Monday.Date.AddDays(4));
        await app.Get<RecordStore>()
            .ChangeAsync<MovedDates>(
                RecordPaths.MovedDates(scene.Procedure, call.Stage),
                moved => (moved ?? new MovedDates()).With(call.Ballot(Question), friday)
            );
        await app.Durable.RaiseEventAsync(
            new BallotKey(scene.Procedure, call.Ballot(Question)).InstanceId,
            StageEvents.DatesMoved
        );

        await scene.AdvanceToAsync(day: 5, hour: 12);

        Assert.Single(await scene.RecipientsAsync(nameof(BallotExtendedMail)));
        Assert.True((await BallotAsync(scene, call)).ClosesAt > app.Clock.GetUtcNow());
    }

    private static async Task<(Scene Scene, StageCall Call, Candidate Candidate)> OpenAsync(
        RecruitmentApp app,
        Func<ProcedureDefinition, ProcedureDefinition>? change = null
    )
    {
        var scene = await Scene.SetAsync(app, change);
        var candidate = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied);
        var call = scene.Stage(StageKind.Preselection);
        await scene.StartAsync(nameof(PreselectionOrchestration), call);
        return (scene, call, candidate);
    }

    private static async Task VoteAsync(Scene scene, StageCall call, Candidate candidate, params int[] members)
    {
        foreach (var member in members)
        {
            var page = await scene.VoteAsync(
                call,
                Question,
                new PersonId($"committee-{member}"),
                Scores(scene, candidate, 3)
            );
            Assert.Equal(HttpStatusCode.OK, page.Status);
        }
    }

    private static IEnumerable<(string, string)> Scores(Scene scene, Candidate candidate, int score) =>
        scene.Definition.Vacancy.Criteria.Select(criterion => ($"score-{candidate.Id}-{criterion.Id}", $"{score}"));

    private static string Field(Scene scene, Candidate candidate) =>
        $"score-{candidate.Id}-{scene.Definition.Vacancy.Criteria[0].Id}";

    private static Task<Ballot> BallotAsync(Scene scene, StageCall call) =>
        scene.App.Get<BallotRecords>().GetAsync(scene.Procedure, call.Ballot(Question));

    private static Task<IReadOnlyList<Vote>> VotesAsync(Scene scene, StageCall call) =>
        scene.App.Get<BallotRecords>().VotesAsync(scene.Procedure, call.Ballot(Question));
}
