using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Retention;
using Recruitment.Stages.References;
using Recruitment.Stages.References.Silence;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Retention;
using static Recruitment.Tests.Stages.References.AskedReferences;

namespace Recruitment.Tests.Stages.References;

public sealed class ReferencesTests
{
    [Theory, WarmAndRecovered]
    public async Task Consent_comes_first_then_the_referees_then_the_reaction_and_then_the_committee(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await SetAsync(app);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        await scene.AddAsync("Dirk Bos", CandidateStatus.Applied);
        var call = await RunAsync(scene);
        Assert.Equal([anna.Id.Value], await scene.RecipientsAsync(nameof(ReferenceConsentMail)));
        Assert.Empty(await app.MailsAsync(nameof(ReferenceRequestMail)));

        var consented = await ConsentAsync(scene, call, anna, "Rik Visser", "Els Maas");
        Assert.Equal(HttpStatusCode.OK, consented.Status);
        Assert.Contains("Rik Visser", consented.Text("#recorded"));
        var requests = await app.MailsAsync(nameof(ReferenceRequestMail));
        Assert.Equal(["els.maas@example.org", "rik.visser@example.org"], requests.Select(m => m.To).Order());
        Assert.All(requests, m => Assert.Contains("Anna Vos", m.Html));
        Assert.All(requests, m => Assert.DoesNotContain("Vos", m.Subject));

        await AnswerAsync(scene, call, anna, 1, "Zij legt helder uit.");
        Assert.Empty(await app.MailsAsync(nameof(ReferenceFindingsMail)));
        var declined = await SayAsync(scene, RefereeLinkOf(scene, call, anna, 2), ("choice", "decline"));
        Assert.Equal(HttpStatusCode.OK, declined.Status);

        Assert.Single(await app.MailsAsync(nameof(ReferenceFindingsMail)));
        var link = scene.LinkOf(FindingsLink.Name, call, anna);
        var findings = await app.GetAsync(link);
        Assert.Contains("Zij legt helder uit.", findings.Text("#findings"));
        Assert.Contains("Bron: Rik Visser, teamleider op de vorige school", findings.Text("#findings"));
        Assert.DoesNotContain("Els Maas", findings.Text("#findings"));
        Assert.Null(await scene.ResultAsync(call));
        await SayAsync(scene, link, ("choice", "react"), ("reaction", "Daar ben ik blij mee."));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));

        var told = await CommitteeReadsAsync(scene);
        Assert.Contains("Zij legt helder uit.", told.Text(".references"));
        Assert.Contains("Bron: Rik Visser", told.Text(".references"));
        Assert.Contains("Daar ben ik blij mee.", told.Text(".references"));
    }

    [Theory, WarmAndRecovered]
    public async Task Without_consent_nobody_is_asked_and_the_committee_reads_that_it_does_not_count(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await AskAnnaAsync(app);
        await RefuseAsync(scene, call, anna);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Empty(await app.MailsAsync(nameof(ReferenceRequestMail)));
        Assert.Empty(await app.MailsAsync(nameof(ReferencesGoOnMail)));
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(anna));
        var told = await CommitteeReadsAsync(scene);
        Assert.Equal(
            "Over deze kandidaat zijn geen referenties. Dat telt niet mee in uw oordeel.",
            told.Text(".references")
        );
    }

    [Theory, WarmAndRecovered]
    public async Task Whoever_stays_silent_is_reminded_and_the_recruiter_told_and_then_it_goes_on(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await SetAsync(app);
        await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var call = await RunAsync(scene);
        await app.AdvanceUntilAsync(Deadline, 12);
        Assert.Equal(2, (await app.MailsAsync(nameof(ReferenceConsentMail))).Count);
        Assert.Empty(await app.MailsAsync(nameof(ReferencesEscalationMail)));
        await app.AdvanceUntilAsync(Deadline.AddDays(1), 0);
        var escalation = Assert.Single(await app.MailsAsync(nameof(ReferencesEscalationMail)));
        Assert.Contains("Anna Vos", escalation.Html);
        Assert.Null(await scene.ResultAsync(call));
        await app.AdvanceUntilAsync(Deadline.AddDays(3), 0);
        Assert.Single(await app.MailsAsync(nameof(ReferencesGoOnMail)));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Empty(await app.MailsAsync(nameof(ReferenceRequestMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task A_candidate_who_does_not_react_holds_nothing_up(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await AskAnnaAsync(app);
        await ConsentAsync(scene, call, anna, "Rik Visser");
        await AnswerAsync(scene, call, anna, 1, "Zij legt helder uit.");
        await app.AdvanceUntilAsync(Deadline.AddDays(40), 12);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(2, (await app.MailsAsync(nameof(ReferenceFindingsMail))).Count);
        Assert.Single(await app.MailsAsync(nameof(ReferencesGoOnMail)));
        var told = await CommitteeReadsAsync(scene);
        Assert.Contains("reageerde niet", told.Text(".references"));
    }

    [Theory, WarmAndRecovered]
    public async Task Consent_that_is_taken_back_takes_what_was_told_with_it(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await AskAnnaAsync(app);
        await ConsentAsync(scene, call, anna, "Rik Visser", "Els Maas");
        await AnswerAsync(scene, call, anna, 1, "Zij legt helder uit.");
        var page = await app.GetAsync(scene.LinkOf(ConsentLink.Name, call, anna));
        Assert.Equal("refuse", page.Document.QuerySelector("form input[name=choice]")?.GetAttribute("value"));
        await RefuseAsync(scene, call, anna);

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        var file = await app.Get<ReferenceRecords>().FindAsync(scene.Procedure, anna.Id);
        Assert.Empty(file!.Referees);
        var late = await AnswerAsync(scene, call, anna, 2, "Nog iets.");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        var told = await CommitteeReadsAsync(scene);
        Assert.DoesNotContain("Zij legt helder uit.", told.Document.Body!.TextContent);
    }

    [Theory, WarmAndRecovered]
    public async Task When_the_last_candidate_withdraws_the_procedure_has_no_candidates(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await AskAnnaAsync(app);
        await ConsentAsync(scene, call, anna, "Rik Visser");
        await scene.WithdrawAsync(anna, call);
        Assert.Equal(StageResult.NoCandidates, await scene.ResultAsync(call));
        var answer = await app.GetAsync(RefereeLinkOf(scene, call, anna, 1));
        Assert.Equal(HttpStatusCode.Gone, answer.Status);
    }

    [Theory, WarmAndRecovered]
    public async Task The_recruiter_moves_the_wait_that_is_under_way(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await AskAnnaAsync(app);
        await ConsentAsync(scene, call, anna, "Rik Visser");
        await app.Get<RecordStore>()
            .TryAddAsync(
                RecordPaths.MovedDates(scene.Procedure, Stage),
                new MovedDates().With($"{call.Step}-answers", new DateOnly(2027, 3, 1))
            );
        await app.Durable.RaiseEventAsync(call.InstanceId, StageEvents.DatesMoved);
        await app.AdvanceUntilAsync(new DateOnly(2027, 3, 1), 12);
        Assert.Empty(await app.MailsAsync(nameof(SilentRefereeMail)));
        var page = await app.GetAsync(RefereeLinkOf(scene, call, anna, 1));
        Assert.Contains("maandag 1 maart 2027", page.Document.Body!.TextContent);
        await AnswerAsync(scene, call, anna, 1, "Zij legt helder uit.");
        Assert.Single(await app.MailsAsync(nameof(ReferenceFindingsMail)));
    }

    [Fact]
    public async Task Referees_are_erased_with_the_candidate_and_stand_in_no_history()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await SetAsync(app);
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Shortlisted);
        var call = await RunAsync(scene);
        await ConsentAsync(scene, call, anna, "Rik Visser");
        await RefuseAsync(scene, call, bram);
        await AnswerAsync(scene, call, anna, 1, "Zij legt helder uit.");
        await app.AdvanceUntilAsync(Deadline.AddDays(40), 12);
        Assert.NotEmpty(await OpenedData.WithAsync(app, "visser", "Rik Visser"));
        await app.Get<CandidateErasure>().EraseAsync(scene.Procedure, anna.Id, CancellationToken.None);
        Assert.Empty(await OpenedData.WithAsync(app, "visser", "Rik Visser", "helder"));
        await app.StopAsync();
        Assert.Empty(FilesLeft.With(app, "visser", "Rik Visser", "helder"));
    }
}
