using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Recruitment.Audit;
using Recruitment.Candidates.References;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Definition;
using Recruitment.Records;
using Recruitment.Stages.References;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter;
using Recruitment.Tests.Stages.References;
using static Recruitment.Tests.Committee.Replacing.ScoringCommittee;

namespace Recruitment.Tests.Correspondence;

/// <summary>The task that a refused mailbox makes: reminded, escalated, done; and what the dossier tells of it.</summary>
public sealed class UnreachableTaskTests
{
    private const string Refused = "karim.bouazza@alkwin.example";
    private const string Right = "k.bouazza@alkwin.example";

    private readonly MailServer _server = new() { Unknown = { Refused } };

    [Theory, WarmAndRecovered]
    public async Task A_task_that_nobody_does_is_reminded_and_then_escalated_to_somebody_else(bool recover)
    {
        await using var app = await _server.StartAppAsync(recover);
        var scene = await TaskWithHrAsync(app);
        await scene.AdvanceToAsync(day: 2, hour: 7);
        Assert.Empty(await app.MailsAsync(nameof(UnreachableReminderMail)));
        await scene.AdvanceToAsync(day: 2, hour: 10);
        Assert.Equal(["recruiter"], await scene.RecipientsAsync(nameof(UnreachableReminderMail)));
        await scene.AdvanceToAsync(day: 4, hour: 10);
        var told = Assert.Single(await app.MailsAsync(nameof(UnreachableEscalationMail)));
        Assert.Equal("hr-1", told.Recipient);
        var path = new Uri(told.Links[0]).PathAndQuery;
        await app.PostAsync(path, ("email", Right), ("reason", "Gebeld."));
        Assert.Contains(
            await app.Get<AuditLog>().ListAsync(scene.Procedure).ToListAsync(),
            e => (e.What, e.Who) == ("AddressCorrected", "hr-1")
        );
        await scene.AdvanceToAsync(day: 11, hour: 10);
        Assert.Single(await app.MailsAsync(nameof(UnreachableReminderMail)));
        Assert.Single(await app.MailsAsync(nameof(UnreachableEscalationMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task Of_a_task_that_is_done_nobody_hears_again(bool recover)
    {
        await using var app = await _server.StartAppAsync(recover);
        var scene = await TaskWithHrAsync(app);
        await UnreachableTests.CorrectAsync(scene, Third.Value, Right);
        await scene.AdvanceToAsync(day: 11, hour: 10);
        Assert.Empty(await app.MailsAsync(nameof(UnreachableReminderMail)));
        Assert.Empty(await app.MailsAsync(nameof(UnreachableEscalationMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task A_referee_whose_address_is_corrected_is_asked_by_it(bool recover)
    {
        _server.Unknown.Add("els.maas@example.org");
        await using var app = await _server.StartAppAsync(recover);
        var (scene, call, anna) = await AskedReferences.AskAnnaAsync(app);
        await AskedReferences.ConsentAsync(scene, call, anna, "Els Maas");
        var told = Assert.Single(await app.MailsAsync(nameof(UnreachableMail)));
        Assert.Contains("Els Maas", told.Subject);
        var contact = $"{anna.Id}-referee-1";
        var status = await app.Http.GetFromJsonAsync<JsonElement>($"api/procedures/{scene.Procedure}");
        var task = Assert.Single(status.GetProperty("tasks").EnumerateArray());
        Assert.Equal(contact, task.GetProperty("contact").GetString());

        Assert.Equal(
            HttpStatusCode.Accepted,
            await UnreachableTests.CorrectAsync(scene, contact, "e.maas@example.org")
        );
        var sent = (await app.MailsAsync()).Where(mail => mail.To == "e.maas@example.org").ToList();
        Assert.Equal([nameof(MissedMailsMail), nameof(ReferenceRequestMail)], sent.Select(mail => mail.Kind));
        await AskedReferences.SayAsync(
            scene,
            new Uri(sent[1].Links[0]).PathAndQuery,
            ("choice", "answer"),
            ("answer-1", "Een fijne collega.")
        );
        var file = await app.Get<ReferenceRecords>().FindAsync(scene.Procedure, anna.Id);
        Assert.Equal(
            ("e.maas@example.org", "Een fijne collega."),
            (file!.Referees[0].Email, file.Referees[0].Answers![0])
        );
    }

    [Fact]
    public async Task The_dossier_tells_which_mail_was_refused()
    {
        await using var app = await _server.StartAppAsync();
        var (scene, _, _) = await ScoringAsync(app);
        var rows = (await DossierTests.ReadAsync(app, scene.Procedure))["mails.csv"].TrimStart('\uFEFF').Split("\r\n");
        Assert.Equal("kind,recipient,step,sentAt,state,bouncedAt", rows[0]);
        Assert.Equal("refused", StateOf(Third), ignoreCase: true);
        Assert.Equal("sent", StateOf(First), ignoreCase: true);

        string StateOf(PersonId person) =>
            Assert
                .Single(rows, row => row.StartsWith($"BallotInvitationMail,{person},", StringComparison.Ordinal))
                .Split(',')[4];
    }

    /// <summary>The invitation to the third member was refused, in a procedure with somebody of human resources.</summary>
    private static async Task<Scene> TaskWithHrAsync(RecruitmentApp app)
    {
        var (scene, _, _) = await ScoringAsync(
            app,
            people => people with { Hr = [new Person { Name = "Ria Smeets", Email = "ria.smeets@alkwin.example" }] }
        );
        Assert.Single(await app.MailsAsync(nameof(UnreachableMail)));
        return scene;
    }
}
