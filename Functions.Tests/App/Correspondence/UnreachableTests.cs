using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Mail.Outbox;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Retention;
using Recruitment.Stages.Preselection;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using static Recruitment.Tests.Committee.Replacing.ScoringCommittee;

namespace Recruitment.Tests.Correspondence;

/// <summary>A member of a committee of three has no mailbox, until the recruiter corrects the address.</summary>
public sealed class UnreachableTests
{
    private const string Refused = "karim.bouazza@alkwin.example";
    private const string Right = "k.bouazza@alkwin.example";

    private readonly MailServer _server = new() { Unknown = { Refused } };

    [Theory, WarmAndRecovered]
    public async Task One_refused_mailbox_is_a_task_for_the_recruiter_and_the_others_go_on(bool recover)
    {
        await using var app = await _server.StartAppAsync(recover);
        var (scene, anna, call) = await ScoringAsync(app);

        Assert.Equal([First.Value, Second.Value], await scene.RecipientsAsync(nameof(BallotInvitationMail)));
        var told = Assert.Single(await app.MailsAsync(nameof(UnreachableMail)));
        Assert.Equal("recruiter", told.Recipient);
        Assert.Contains("Karim Bouazza", told.Subject);
        Assert.Contains(Refused, told.Text);
        Assert.Contains((await app.MailsAsync(nameof(BallotInvitationMail)))[0].Subject, FirstItem(told));
        var task = Assert.Single((await StatusAsync(scene)).GetProperty("tasks").EnumerateArray());
        Assert.Equal(Third.Value, task.GetProperty("contact").GetString());
        Assert.Equal(1, task.GetProperty("missed").GetInt32());
        var dashboard = await app.GetAsync(app.PathOf(DashboardAddress.Of(scene.Procedure)));
        Assert.Contains("Karim Bouazza", dashboard.Text("#unreachable"));

        await ScoreAsync(scene, call, anna, First);
        await ScoreAsync(scene, call, anna, Second);
        await ScoreAsync(scene, call, anna, Third);
        Assert.True(await IsClosedAsync(scene, call));
    }

    [Theory, WarmAndRecovered]
    public async Task Once_the_address_is_corrected_what_was_missed_is_sent_again_in_order(bool recover)
    {
        await using var app = await _server.StartAppAsync(recover);
        var (scene, _, _) = await ScoringAsync(app);
        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddDays(30));
        var told = await app.MailsAsync(nameof(UnreachableMail));

        Assert.Equal(HttpStatusCode.Accepted, await CorrectAsync(scene, Third.Value, Right));

        Assert.Single(told);
        var sent = (await app.MailsAsync()).Where(mail => mail.To == Right).ToList();
        Assert.Equal(nameof(MissedMailsMail), sent[0].Kind);
        Assert.Contains(sent[1].Subject, FirstItem(sent[0]));
        Assert.Equal(nameof(BallotInvitationMail), sent[1].Kind);
        Assert.Equal(sent.Count, sent.Select(mail => mail.MessageId).Distinct().Count());
        Assert.Equal(sent.Count, sent.Select(mail => (mail.Kind, mail.Subject)).Distinct().Count());
        Assert.Empty((await StatusAsync(scene)).GetProperty("tasks").EnumerateArray());
        var page = await app.GetAsync(new Uri(sent[1].Links[0]).PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(
            await AuditAsync(scene),
            e => (e.What, e.Step, e.Who) == ("AddressCorrected", Third.Value, "recruiter")
        );

        var count = sent.Count;
        Assert.Equal(HttpStatusCode.Accepted, await CorrectAsync(scene, Third.Value, Right));
        Assert.Equal(count, (await app.MailsAsync()).Count(mail => mail.To == Right));
    }

    [Fact]
    public async Task What_is_over_by_then_is_not_sent_and_told_so()
    {
        await using var app = await _server.StartAppAsync();
        var (scene, anna, call) = await ScoringAsync(app);
        await ScoreAsync(scene, call, anna, First);
        await ScoreAsync(scene, call, anna, Second);
        await ScoreAsync(scene, call, anna, Third);
        await scene.VoteAsync(call, "shortlist", First, ("chosen", anna.Id.Value));

        await CorrectAsync(scene, Third.Value, Right);

        var sent = (await app.MailsAsync()).Where(mail => mail.To == Right).ToList();
        Assert.Equal([nameof(MissedMailsMail)], sent.Select(mail => mail.Kind));
        Assert.Contains("is voorbij", sent[0].Text);
    }

    [Fact]
    public async Task The_recruiter_corrects_on_the_page_behind_the_link_in_the_mail()
    {
        await using var app = await _server.StartAppAsync();
        var (scene, _, _) = await ScoringAsync(app);
        var told = Assert.Single(await app.MailsAsync(nameof(UnreachableMail)));
        var path = new Uri(told.Links[0]).PathAndQuery;

        var refused = await app.PostAsync(path, ("email", "karim"), ("reason", "Gebeld met de school."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotEmpty(refused.Faults());
        Assert.Equal("Gebeld met de school.", refused.Text("#reason"));

        var done = await app.PostAsync(path, ("email", Right), ("reason", "Gebeld met de school."));
        Assert.Contains(Right, done.Text("#corrected"));
        Assert.Contains(await app.MailsAsync(), mail => mail.To == Right);
        var contact = await app.Get<ContactRecords>().GetAsync(scene.Procedure, Third.Value);
        Assert.Equal("Gebeld met de school.", Assert.Single(contact.Corrections).Reason);
        Assert.DoesNotContain("Gebeld", JsonSerializer.Serialize(await AuditAsync(scene)));
    }

    [Fact]
    public async Task A_corrected_address_that_is_refused_as_well_is_a_new_task_with_all_that_is_missed()
    {
        await using var app = await _server.StartAppAsync();
        var (scene, _, _) = await ScoringAsync(app);
        _server.Unknown.Add(Right);
        await CorrectAsync(scene, Third.Value, Right);

        Assert.Equal(2, (await app.MailsAsync(nameof(UnreachableMail))).Count);
        await CorrectAsync(scene, Third.Value, "karim@alkwin.example");
        var sent = (await app.MailsAsync()).Where(mail => mail.To == "karim@alkwin.example");
        Assert.Contains(nameof(BallotInvitationMail), sent.Select(mail => mail.Kind));
    }

    [Theory]
    [InlineData(true, "hr-1")]
    [InlineData(false, "organisation")]
    public async Task Of_the_recruiters_own_address_HR_is_told_or_else_the_organisation(bool hasHr, string recipient)
    {
        var hr = new Person { Name = "Ria Smeets", Email = "ria.smeets@alkwin.example" };
        await using var app = await _server.StartAppAsync();
        var scene = await Scene.SetAsync(
            app,
            d => d with { People = d.People with { Hr = hasHr ? [hr] : [] } },
            p => p with { CurrentStage = "voorselectie", Round = 1 }
        );
        _server.Unknown.Add(scene.Definition.People.Recruiter.Email);
        await app.Durable.ScheduleNewOrchestrationInstanceAsync(
            nameof(Recruitment.Correspondence.MailOrchestration),
            new MailOrder
            {
                Procedure = scene.Procedure,
                Kind = nameof(Recruitment.Timeline.ProcedureStartedMail),
                Recipient = "recruiter",
            }
        );

        var told = Assert.Single(await app.MailsAsync(nameof(UnreachableMail)));
        Assert.Equal(recipient, told.Recipient);
        Assert.Equal(hasHr ? hr.Email : scene.Definition.Organisation.ReplyTo, told.To);
        var path = new Uri(told.Links[0]).PathAndQuery;
        var done = await app.PostAsync(path, ("email", "nieuw@alkwin.example"), ("reason", "Nieuw adres."));
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Contains(
            await app.MailsAsync(),
            m => (m.Kind, m.To) == ("ProcedureStartedMail", "nieuw@alkwin.example")
        );
        Assert.Contains(await AuditAsync(scene), e => (e.What, e.Who) == ("AddressCorrected", recipient));
    }

    [Fact]
    public async Task Of_somebody_whose_place_is_taken_over_nothing_is_left_to_do()
    {
        await using var app = await _server.StartAppAsync();
        var (scene, _, _) = await ScoringAsync(app);

        await ReplaceAsync(scene, Third, "lena@example.org");

        Assert.Empty((await StatusAsync(scene)).GetProperty("tasks").EnumerateArray());
        Assert.Contains((nameof(BallotInvitationMail), Successor.Value), await scene.MailsAsync());
        Assert.Empty(await scene.RecipientsAsync(nameof(MissedMailsMail)));
    }

    [Fact]
    public async Task A_candidate_whose_address_is_corrected_applies_by_it_and_no_longer_by_the_former()
    {
        await using var app = await _server.StartAppAsync();
        var (scene, anna, _) = await ScoringAsync(app);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Applied);

        Assert.Equal(HttpStatusCode.Accepted, await CorrectAsync(scene, anna.Id.Value, "anna@example.org"));
        Assert.Equal("anna@example.org", (await scene.FindAsync(anna)).Email);

        Assert.Equal(HttpStatusCode.BadRequest, await CorrectAsync(scene, bram.Id.Value, "anna@example.org"));
        Assert.Equal(HttpStatusCode.BadRequest, await CorrectAsync(scene, bram.Id.Value, bram.Email));
        Assert.Equal(HttpStatusCode.NotFound, await CorrectAsync(scene, "committee-9", "anna@example.org"));
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await CorrectAsync(scene, bram.Id.Value, "bram@example.org", by: "niemand")
        );
        Assert.Equal(
            HttpStatusCode.BadRequest,
            await CorrectAsync(scene, Third.Value, scene.Definition.People.Committee[0].Email)
        );
        Assert.Equal(bram.Email, (await scene.FindAsync(bram)).Email);
    }

    [Fact]
    public async Task What_is_kept_of_a_correction_goes_with_the_candidate_who_can_also_read_it()
    {
        await using var app = await _server.StartAppAsync();
        var (scene, anna, _) = await ScoringAsync(app);
        await CorrectAsync(scene, anna.Id.Value, "anna@example.org");
        var own = app.PathOf(new Recruitment.Links.Link("candidate", scene.Procedure, "", anna.Id.Value));
        Assert.Contains("Gebeld.", await app.Http.GetStringAsync($"{own}?view=data"));

        await app.Get<CandidateErasure>().EraseAsync(scene.Procedure, anna.Id, default);

        Assert.Null(await app.Get<ContactRecords>().FindAsync(scene.Procedure, anna.Id.Value));
    }

    [Fact]
    public async Task Who_got_which_mail_is_listed_in_pages_with_what_was_refused()
    {
        await using var app = await _server.StartAppAsync();
        var (scene, _, _) = await ScoringAsync(app);
        var address = $"api/procedures/{scene.Procedure}/mails";

        var first = await app.Http.GetFromJsonAsync<JsonElement>($"{address}?limit=2");
        var rest = await app.Http.GetFromJsonAsync<JsonElement>(first.GetProperty("next").GetString());
        var mails = Of(first).Concat(Of(rest)).ToList();
        Assert.False(rest.TryGetProperty("next", out var next) && next.ValueKind != JsonValueKind.Null);
        Assert.Equal(
            [("committee-1", "sent"), ("committee-2", "sent"), ("committee-3", "refused"), ("recruiter", "sent")],
            mails.Select(m => (m.GetProperty("person").GetString(), m.GetProperty("state").GetString())).Order()
        );
        var third = Assert.Single(Of(await app.Http.GetFromJsonAsync<JsonElement>($"{address}?person=committee-3")));
        Assert.Equal(nameof(BallotInvitationMail), third.GetProperty("kind").GetString());
        Assert.Equal(app.Clock.GetUtcNow(), third.GetProperty("at").GetDateTimeOffset());

        static IEnumerable<JsonElement> Of(JsonElement page) => page.GetProperty("mails").EnumerateArray();
    }

    internal static async Task<HttpStatusCode> CorrectAsync(
        Scene scene,
        string contact,
        string email,
        string by = "recruiter"
    )
    {
        using var answer = await scene.App.Http.PostAsJsonAsync(
            $"api/procedures/{scene.Procedure}/contacts/{contact}/correct",
            new
            {
                email,
                reason = "Gebeld.",
                by,
            }
        );
        await scene.App.Time.RunUntilIdleAsync();
        return answer.StatusCode;
    }

    private static string FirstItem(OutboxMail mail) =>
        new HtmlParser().ParseDocument(mail.Html).QuerySelector("li")?.TextContent ?? "";

    private static Task<JsonElement> StatusAsync(Scene scene) =>
        scene.App.Http.GetFromJsonAsync<JsonElement>($"api/procedures/{scene.Procedure}");

    private static async Task<IReadOnlyList<AuditEntry>> AuditAsync(Scene scene)
    {
        var entries = new List<AuditEntry>();
        await foreach (var entry in scene.App.Get<AuditLog>().ListAsync(scene.Procedure))
        {
            entries.Add(entry);
        }

        return entries;
    }
}
