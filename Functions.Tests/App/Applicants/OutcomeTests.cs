using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Applicants;

public sealed class OutcomeTests
{
    [Theory]
    [InlineData("voordracht-intern-1", "niet vrij te geven")]
    [InlineData("voorselectie-1", "nodigt u niet uit")]
    [InlineData("voorselectie-1-priority", "kandidaten die voorrang hebben")]
    [InlineData("gesprekken-1", "Dank u voor het gesprek")]
    [InlineData("advies-2", "aan een andere kandidaat gegeven")]
    public async Task A_rejection_gives_the_reason_that_belongs_to_its_step(string step, string sentence)
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost());

        await RejectAsync(app, step);

        var mails = await app.MailsAsync();
        Assert.Equal(2, mails.Count);
        Assert.StartsWith("Over uw sollicitatie", mails[1].Subject);
        Assert.Contains(sentence, mails[1].Html);
    }

    [Fact]
    public async Task Somebody_who_was_not_nominated_reads_the_reason_of_the_management()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost { Track = "internal" });
        var candidate = Assert.Single(await app.ListAsync());
        await app.Candidates.ChangeAsync(
            SampleVacancy.Id,
            candidate.Id,
            c => c with { StatusReason = "De sectie kan u niet missen." }
        );

        await RejectAsync(app, "voordracht-intern-1");

        Assert.Contains("De sectie kan u niet missen.", (await app.MailsAsync())[^1].Html);
    }

    [Theory]
    [InlineData(ProcedureOutcome.Cancelled, "heeft de procedure stopgezet")]
    [InlineData(ProcedureOutcome.NoAppointableCandidate, "zonder dat er iemand is benoemd")]
    public async Task A_rejection_at_the_end_of_a_procedure_says_how_it_ended(ProcedureOutcome outcome, string sentence)
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost());
        await app.Procedures.ChangeAsync(
            SampleVacancy.Id,
            p => p with { Outcome = outcome, EndedAt = app.Clock.GetUtcNow() }
        );

        await RejectAsync(app, "voorselectie-1");

        Assert.Contains(sentence, (await app.MailsAsync())[^1].Html);
    }

    [Fact]
    public async Task Giving_an_outcome_twice_mails_once_and_a_final_status_never_changes()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost());

        await RejectAsync(app, "voorselectie-1");
        await RejectAsync(app, "voorselectie-1");
        await GiveAsync(app, CandidateStatus.Appointed, "advies-1");

        Assert.Equal(CandidateStatus.Rejected, Assert.Single(await app.ListAsync()).Status);
        Assert.Equal(2, (await app.MailsAsync()).Count);
    }

    [Fact]
    public async Task An_outcome_for_one_candidate_leaves_the_others_as_they_are()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost());
        await app.ApplyAsync(new ApplicationPost { Email = "bas@kandidaat.example" });
        var one = (await app.ListAsync())[1];

        await app.GiveAsync(Order(app, CandidateStatus.Rejected, "voorselectie-1") with { Candidate = one.Id });

        var candidates = await app.ListAsync();
        Assert.Equal([CandidateStatus.Rejected], candidates.Where(c => c.Id == one.Id).Select(c => c.Status));
        Assert.Single(candidates, c => c.Status == CandidateStatus.Applied);
    }

    [Fact]
    public async Task Without_an_answer_two_weeks_after_the_planned_end_the_recruiter_is_warned_and_the_wait_goes_on()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost());

        await app.Time.AdvanceUntilAsync(new DateTimeOffset(2027, 2, 18, 0, 0, 0, TimeSpan.Zero));
        Assert.Single(await app.MailsAsync());
        await app.Time.AdvanceUntilAsync(new DateTimeOffset(2027, 2, 20, 0, 0, 0, TimeSpan.Zero));
        var warned = await app.MailsAsync();
        Assert.Equal(2, warned.Count);
        Assert.Equal("rita@dewissel.example", warned[1].To);
        Assert.Contains("Anna Bakker", warned[1].Html);
        await app.Time.AdvanceUntilAsync(new DateTimeOffset(2027, 3, 6, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(3, (await app.MailsAsync()).Count);

        await RejectAsync(app, "voorselectie-1");
        Assert.StartsWith("Over uw sollicitatie", (await app.MailsAsync())[^1].Subject);
    }

    [Fact]
    public async Task No_history_holds_a_name_or_an_address()
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost());
        await RejectAsync(app, "voorselectie-1");
        var instance = new CandidateCall(SampleVacancy.Id, Assert.Single(await app.ListAsync()).Id).InstanceId;

        var metadata = await app.Durable.GetInstanceAsync(instance, getInputsAndOutputs: true);

        Assert.Equal(OrchestrationRuntimeStatus.Completed, metadata!.RuntimeStatus);
        Assert.DoesNotContain("anna", metadata.SerializedInput!.ToLowerInvariant());
    }

    private static Task RejectAsync(RecruitmentApp app, string step) => GiveAsync(app, CandidateStatus.Rejected, step);

    private static Task GiveAsync(RecruitmentApp app, CandidateStatus status, string step) =>
        app.GiveAsync(Order(app, status, step));

    private static OutcomeInput Order(RecruitmentApp app, CandidateStatus status, string step) =>
        new(SampleVacancy.Id, new CandidateSelection { Statuses = Enum.GetValues<CandidateStatus>() }, status, step);
}
