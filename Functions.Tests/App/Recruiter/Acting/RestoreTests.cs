using System.Net;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Scores;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Interviews;
using Recruitment.Stages.Preselection;
using Recruitment.Stages.Recommendation;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Recruiter.Acting;

/// <summary>How somebody who is brought back joins the stage that runs, or why not.</summary>
public sealed class RestoreTests
{
    private const string Preselection = "voorselectie";
    private const string Interviews = "gesprekken";

    private static readonly DateOnly Deadline = new(2027, 2, 3);
    private static readonly DateOnly Day = new(2027, 2, 5);

    [Theory, WarmAndRecovered]
    public async Task While_the_committee_scores_whoever_voted_is_asked_about_them_as_well(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Preselection, Deadline);
        var anna = await scene.ApplyAsync("Anna Vos");
        var bram = await scene.ApplyAsync("Bram Kok", CandidateStatus.Withdrawn);
        var call = await scene.RunAsync(nameof(PreselectionOrchestration), Preselection);
        var members = scene.Definition.People.CommitteeIds;
        foreach (var member in members.Take(2))
        {
            await ScoreAsync(scene, call, member, anna);
        }

        (await scene.ActAsync(bram, "restore")).IsDone();

        var asked = await app.MailsAsync(nameof(BallotWidenedMail));
        Assert.Equal(members.Take(2).Select(m => m.Value), asked.Select(mail => mail.Recipient).Order());
        foreach (var member in members.Skip(2))
        {
            await ScoreAsync(scene, call, member, anna, bram);
        }

        Assert.Null((await BallotAsync(scene, call)).ClosedAt);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ScoreAsync(scene, call, members[0], anna)).Status);
        await ScoreAsync(scene, call, members[0], anna, bram);
        Assert.Null((await BallotAsync(scene, call)).ClosedAt);
        await ScoreAsync(scene, call, members[1], anna, bram);
        Assert.NotNull((await BallotAsync(scene, call)).ClosedAt);
        var shortlist = await app.GetAsync(scene.Ballot(call, PreselectionBallots.Shortlist, members[0]));
        Assert.NotNull(shortlist.Document.QuerySelector($"input[value='{bram.Id}']"));
    }

    [Theory, WarmAndRecovered]
    public async Task A_vote_is_complete_again_when_who_was_added_withdraws(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Preselection, Deadline);
        var anna = await scene.ApplyAsync("Anna Vos");
        var bram = await scene.ApplyAsync("Bram Kok", CandidateStatus.Withdrawn);
        var call = await scene.RunAsync(nameof(PreselectionOrchestration), Preselection);
        var members = scene.Definition.People.CommitteeIds;
        foreach (var member in members.Take(members.Count - 1))
        {
            await ScoreAsync(scene, call, member, anna);
        }

        await scene.ActAsync(bram, "restore");
        await ScoreAsync(scene, call, members[^1], anna, bram);
        Assert.Null((await BallotAsync(scene, call)).ClosedAt);
        await scene.ActAsync(bram, "withdraw");
        Assert.NotNull((await BallotAsync(scene, call)).ClosedAt);
    }

    [Theory, WarmAndRecovered]
    public async Task While_the_chair_chooses_it_is_too_late_and_after_it_they_join_the_interviews(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Preselection, Deadline);
        var anna = await scene.ApplyAsync("Anna Vos");
        var bram = await scene.ApplyAsync("Bram Kok");
        var call = await scene.RunAsync(nameof(PreselectionOrchestration), Preselection);
        foreach (var member in scene.Definition.People.CommitteeIds)
        {
            await ScoreAsync(scene, call, member, anna, bram);
        }

        var gone = await scene.ApplyAsync("Cleo Smit", CandidateStatus.Rejected);
        (await scene.ActAsync(gone, "restore")).IsRefused("being decided");
        await scene.VoteAsync(call, PreselectionBallots.Shortlist, new("committee-1"), ("chosen", anna.Id.Value));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(bram));

        await app.Procedures.ChangeAsync(scene.Procedure, p => p with { CurrentStage = Interviews });
        (await scene.ActAsync(bram, "restore")).IsDone();
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(bram));
    }

    [Theory, WarmAndRecovered]
    public async Task While_candidates_choose_a_time_they_are_invited_and_choose_as_well(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Interviews, Deadline, Day);
        var anna = await scene.ApplyAsync("Anna Vos", CandidateStatus.Shortlisted);
        var bram = await scene.ApplyAsync("Bram Kok", CandidateStatus.Rejected);
        var call = await scene.RunAsync(nameof(InterviewsOrchestration), Interviews);
        await ChooseAsync(scene, call, anna, "20270205-1300");

        (await scene.ActAsync(bram, "restore")).IsDone();
        Assert.Equal(
            [anna.Id.Value, bram.Id.Value],
            (await app.MailsAsync(nameof(InterviewInvitationMail))).Select(mail => mail.Recipient)
        );
        await ChooseAsync(scene, call, bram, "20270205-1400");
        await scene.ActAsync(anna, "withdraw");
        (await scene.ActAsync(anna, "restore")).IsDone();
        Assert.Equal(
            [anna.Id.Value, bram.Id.Value, anna.Id.Value],
            (await app.MailsAsync(nameof(InterviewInvitationMail))).Select(mail => mail.Recipient)
        );

        await app.AdvanceUntilAsync(Deadline, 23, 59);
        Assert.Equal("20270205-1300", (await scene.FindAsync(anna)).Interview?.Id);
        Assert.Equal("20270205-1400", (await scene.FindAsync(bram)).Interview?.Id);
    }

    [Theory, WarmAndRecovered]
    public async Task When_the_slots_are_full_there_is_time_for_one_more(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Interviews, Deadline, Day);
        for (var i = 0; i < 40; i++)
        {
            await scene.AddAsync(
                $"Kandidaat {(char)('A' + (i / 26))}{(char)('a' + (i % 26))}",
                CandidateStatus.Shortlisted
            );
        }

        var bram = await scene.ApplyAsync("Bram Kok", CandidateStatus.Rejected);
        var call = await scene.RunAsync(nameof(InterviewsOrchestration), Interviews);
        var agenda = await app.Get<AgendaRecords>().GetAsync(scene.Procedure, call.Step);
        for (var more = agenda.Bookings.Count; more < agenda.Slots.Count; more++)
        {
            var other = await scene.ApplyAsync($"Extra {(char)('A' + more - 40)}", CandidateStatus.Rejected);
            await scene.ActAsync(other, "restore");
        }

        (await scene.ActAsync(bram, "restore")).IsDone();
        await app.AdvanceUntilAsync(Deadline, 23, 59);
        Assert.NotNull((await scene.FindAsync(bram)).Interview);
    }

    [Theory, WarmAndRecovered]
    public async Task Once_the_times_are_settled_only_who_still_has_one_comes_back(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Interviews, Deadline, Day);
        var anna = await scene.ApplyAsync("Anna Vos", CandidateStatus.Shortlisted);
        var bram = await scene.ApplyAsync("Bram Kok", CandidateStatus.Shortlisted);
        var call = await scene.RunAsync(nameof(InterviewsOrchestration), Interviews);
        await app.AdvanceUntilAsync(Deadline, 23, 59);

        await scene.ActAsync(anna, "withdraw");
        (await scene.ActAsync(anna, "restore")).IsRefused("settled");

        await app.AdvanceUntilAsync(Day, 18);
        await scene.ActAsync(bram, "withdraw");
        (await scene.ActAsync(bram, "restore")).IsDone();
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(bram));
    }

    [Theory]
    [InlineData("besluit", true, "recommendation")]
    [InlineData("aanbod", true, "recommendation")]
    [InlineData("advies", false, "interviews were held")]
    public async Task After_the_interviews_only_who_was_interviewed_comes_back_until_the_recommendation(
        string stage,
        bool isInterviewed,
        string because
    )
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync(stage);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Withdrawn);
        await WasInterviewedAsync(scene, anna, isInterviewed);
        (await scene.ActAsync(anna, "restore")).IsRefused(because);
    }

    [Theory, WarmAndRecovered]
    public async Task Who_withdrew_after_the_interview_comes_on_the_open_recommendation(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync("advies", Deadline);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Withdrawn);
        await WasInterviewedAsync(scene, bram, isInterviewed: true);
        var call = await scene.RunAsync(nameof(RecommendationOrchestration), "advies");

        (await scene.ActAsync(bram, "restore")).IsDone();

        var open = Assert.Single(await app.Get<BallotRecords>().ListAsync(scene.Procedure));
        Assert.Equal([anna.Id, bram.Id], open.Candidates);
        Assert.Null(await scene.ResultAsync(call));
    }

    private static Task WasInterviewedAsync(Scene scene, Candidate candidate, bool isInterviewed)
    {
        var now = scene.App.Clock.GetUtcNow();
        var start = isInterviewed ? now.AddDays(-2) : now.AddDays(2);
        return scene.App.Candidates.ChangeAsync(
            scene.Procedure,
            candidate.Id,
            c => c with { StatusAt = now, Interview = new InterviewSlot("slot", start, start.AddHours(1), 0) }
        );
    }

    private static async Task ChooseAsync(Scene scene, StageCall call, Candidate candidate, string slot)
    {
        var page = await scene.App.PostAsync(scene.LinkOf(SlotLink.Name, call, candidate), (SlotLink.SlotField, slot));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        await scene.App.Time.RunUntilIdleAsync();
    }

    private static Task<Ballot> BallotAsync(Scene scene, StageCall call) =>
        scene.App.Get<BallotRecords>().GetAsync(scene.Procedure, call.Ballot(PreselectionBallots.Scores));

    private static Task<WebPage> ScoreAsync(Scene scene, StageCall call, PersonId member, params Candidate[] scored)
    {
        var criteria = scene.Definition.CriteriaIn(scene.Definition.Stages.First(s => s.Id == call.Stage));
        return scene.VoteAsync(
            call,
            PreselectionBallots.Scores,
            member,
            from candidate in scored
            from criterion in criteria
            select (ScoreFieldNames.Score(candidate.Id, criterion.Id), "4")
        );
    }
}
