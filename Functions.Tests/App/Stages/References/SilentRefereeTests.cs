using System.Net;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Mail.Outbox;
using Recruitment.Procedures;
using Recruitment.Stages.References;
using Recruitment.Stages.References.Silence;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using static Recruitment.Tests.Stages.References.AskedReferences;

namespace Recruitment.Tests.Stages.References;

/// <summary>A referee who does not answer: a person decides how it goes on, and nothing goes on before.</summary>
public sealed class SilentRefereeTests
{
    private const string Reason = "Els Maas is met pensioen en onvindbaar.";

    [Theory, WarmAndRecovered]
    public async Task The_stage_waits_until_the_recruiter_goes_on_without_and_the_committee_reads_why(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await ElsIsSilentAsync(app);
        await app.AdvanceUntilAsync(Deadline.AddDays(40), 12);
        Assert.Null(await scene.ResultAsync(call));
        Assert.True((await ToElsAsync(app)).Count > 2);
        var asked = await app.MailsAsync(nameof(SilentRefereeMail));
        Assert.True(asked.Count > 1);
        Assert.All(asked, m => Assert.Contains("Els Maas", m.Html));
        Assert.All(asked, m => Assert.DoesNotContain("Rik Visser", m.Html));
        Assert.Empty(await app.MailsAsync(nameof(ReferencesGoOnMail)));

        var path = new Uri(asked[0].Links[0]).PathAndQuery;
        (string, string)[] goesOn = [("referee", "referee-2"), ("silent", "go-on"), ("reason", Reason)];
        var asks = await SayAsync(scene, path, goesOn);
        Assert.Contains("zonder de referentie van Els Maas over Anna Vos", asks.Text("#confirm"));
        Assert.Empty(await app.MailsAsync(nameof(ReferenceFindingsMail)));
        var decided = await SayAsync(scene, path, [.. goesOn, ("confirmed", "yes")]);
        Assert.Equal(HttpStatusCode.OK, decided.Status);
        Assert.Single(await app.MailsAsync(nameof(ReferenceFindingsMail)));
        var again = await SayAsync(scene, path, ("referee", "referee-2"), ("silent", "ask"), ("reason", "Toch."));
        Assert.Contains(Reason, again.Document.Body!.TextContent);
        var late = await AnswerAsync(scene, call, anna, 2, "Nog iets.");
        Assert.Equal(HttpStatusCode.Conflict, late.Status);

        await SayAsync(scene, scene.LinkOf(FindingsLink.Name, call, anna), ("choice", "nothing"));
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Contains(Reason, (await CommitteeReadsAsync(scene)).Text(".passed-over blockquote"));
        var entries = await app.Get<AuditLog>().ListAsync(scene.Procedure).ToListAsync();
        Assert.Contains(entries, e => e is { What: "RefereeGoOn", Who: "recruiter" } && e.About == anna.Id);
        Assert.DoesNotContain(entries, e => e.What.Contains("pensioen", StringComparison.Ordinal));
    }

    [Theory, WarmAndRecovered]
    public async Task More_time_is_until_the_day_that_the_recruiter_gives(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await ElsIsSilentAsync(app);
        var first = await AskedAsync(app);
        var given = await SayAsync(
            scene,
            first,
            ("referee", "referee-2"),
            ("silent", "more-time"),
            ("until", "2027-03-12"),
            ("reason", "Zij is op vakantie.")
        );
        Assert.Equal(HttpStatusCode.OK, given.Status);
        var page = await app.GetAsync(RefereeLinkOf(scene, call, anna, 2));
        Assert.Contains("vrijdag 12 maart 2027", page.Document.Body!.TextContent);
        await app.AdvanceUntilAsync(new DateOnly(2027, 3, 12), 12);
        Assert.Single(await app.MailsAsync(nameof(SilentRefereeMail)));
        await app.AdvanceUntilAsync(new DateOnly(2027, 3, 13), 12);
        Assert.Equal(2, (await app.MailsAsync(nameof(SilentRefereeMail))).Count);
        await AnswerAsync(scene, call, anna, 2, "Een fijne collega.");
        Assert.Single(await app.MailsAsync(nameof(ReferenceFindingsMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task The_candidate_names_somebody_else_when_the_recruiter_asks_for_it(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await ElsIsSilentAsync(app);
        await SayAsync(
            scene,
            await AskedAsync(app),
            ("referee", "referee-2"),
            ("silent", "ask"),
            ("reason", "Geen gehoor."),
            ("confirmed", "yes")
        );
        var asked = Assert.Single(await app.MailsAsync(nameof(AnotherRefereeMail)));
        Assert.Equal(anna.Email, asked.To);
        Assert.Contains("Els Maas", asked.Html);
        Assert.DoesNotContain("Geen gehoor", asked.Html);
        var path = new Uri(asked.Links[0]).PathAndQuery;
        var wrong = await SayAsync(scene, path, Other("rik.visser@example.org"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(["Referent 3: dit e-mailadres staat er al. Geef iemand anders op."], wrong.Faults());
        Assert.Equal("Jan Bos", wrong.Document.QuerySelector("#name-3")?.GetAttribute("value"));

        var named = await SayAsync(scene, path, Other("jan.bos@example.org"));
        Assert.Contains("Jan Bos", named.Text("#recorded"));
        Assert.DoesNotContain("Els Maas", named.Text("#recorded"));
        Assert.Equal(HttpStatusCode.OK, (await SayAsync(scene, path, Other("piet@example.org"))).Status);
        var request = Assert.Single(
            await app.MailsAsync(nameof(ReferenceRequestMail)),
            m => m.To == "jan.bos@example.org"
        );
        Assert.Contains("Anna Vos", request.Html);
        Assert.Equal(HttpStatusCode.Conflict, (await AnswerAsync(scene, call, anna, 2, "Laat.")).Status);
        await AnswerAsync(scene, call, anna, 3, "Zij luistert goed.");
        var findings = await app.GetAsync(scene.LinkOf(FindingsLink.Name, call, anna));
        Assert.Contains("Zij luistert goed.", findings.Text("#findings"));
        var file = await app.Get<ReferenceRecords>().FindAsync(scene.Procedure, anna.Id);
        Assert.Equal(3, file!.Referees.Count);
    }

    [Theory, WarmAndRecovered]
    public async Task The_recruiter_enters_who_is_asked_instead(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, _, _) = await ElsIsSilentAsync(app);
        await SayAsync(
            scene,
            await AskedAsync(app),
            [
                ("referee", "referee-2"),
                ("silent", "another"),
                ("reason", "Anna noemde Jan aan de telefoon."),
                ("confirmed", "yes"),
                .. Other("jan.bos@example.org"),
            ]
        );
        Assert.Contains(await app.MailsAsync(nameof(ReferenceRequestMail)), m => m.To == "jan.bos@example.org");
        var count = (await ToElsAsync(app)).Count;
        await app.AdvanceUntilAsync(Deadline.AddDays(40), 12);
        Assert.Equal(count, (await ToElsAsync(app)).Count);
        Assert.All((await app.MailsAsync(nameof(SilentRefereeMail))).Skip(1), m => Assert.Contains("Jan Bos", m.Html));
    }

    [Fact]
    public async Task A_decision_without_a_day_a_person_or_a_reason_is_refused_and_keeps_what_was_filled_in()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ElsIsSilentAsync(app);
        var path = await AskedAsync(app);
        var nothing = await SayAsync(scene, path);
        Assert.Equal(
            ["Kies over welke referent het gaat.", "Kies wat er moet gebeuren.", "Schrijf waarom u dit besluit."],
            nothing.Faults()
        );
        var past = await SayAsync(
            scene,
            path,
            ("referee", "referee-2"),
            ("silent", "more-time"),
            ("until", "2027-01-04"),
            ("reason", "Tijd.")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, past.Status);
        Assert.Equal(["Kies een dag na vandaag, binnen een jaar."], past.Faults());
        Assert.Equal("Tijd.", past.Text("#reason"));
        Assert.True(past.IsChecked("silent", "more-time"));

        // Who answered is nobody to decide about, and only the recruiter decides.
        var answered = await SayAsync(scene, path, ("referee", "referee-1"), ("silent", "go-on"), ("reason", "Weg."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answered.Status);
        var link = new Link(SilentRefereeLink.Name, scene.Procedure, call.Step, "committee-1", anna.Id.Value);
        Assert.Equal(HttpStatusCode.NotFound, (await app.GetAsync(app.PathOf(link))).Status);
        Assert.Null(await scene.ResultAsync(call));
    }

    [Theory, WarmAndRecovered]
    public async Task A_stage_that_proceeds_gives_time_once_and_goes_on_without_refusing_anybody(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna) = await ElsIsSilentAsync(app, WhenSilent.Proceed);
        await app.AdvanceUntilAsync(Deadline.AddDays(60), 12);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(2, (await app.MailsAsync(nameof(SilentRefereeMail))).Count);
        Assert.Contains("Els Maas", (await app.MailsAsync(nameof(ReferencesGoOnMail)))[0].Html);
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(anna));
    }

    [Fact]
    public async Task A_stage_that_extends_asks_the_recruiter_from_the_second_time()
    {
        await using var app = await SingleStage.StartAsync();
        await ElsIsSilentAsync(app, WhenSilent.Extend);
        await app.AdvanceUntilAsync(Deadline.AddDays(40), 12);
        var asked = await app.MailsAsync(nameof(SilentRefereeMail));
        Assert.True(asked.Count > 1);
        Assert.Empty(asked[0].Links);
        Assert.NotEmpty(asked[1].Links);
    }

    /// <summary>Of the two referees whom Anna names the second does not answer.</summary>
    private static async Task<(Scene Scene, StageCall Call, Candidate Anna)> ElsIsSilentAsync(
        RecruitmentApp app,
        WhenSilent whenSilent = WhenSilent.Wait
    )
    {
        var (scene, call, anna) = await AskAnnaAsync(app, whenSilent);
        await ConsentAsync(scene, call, anna, "Rik Visser", "Els Maas");
        await AnswerAsync(scene, call, anna, 1, "Zij legt helder uit.");
        return (scene, call, anna);
    }

    /// <summary>The link in the first mail that asks the recruiter, once it has come.</summary>
    private static async Task<string> AskedAsync(RecruitmentApp app)
    {
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 9), 12);
        var asked = Assert.Single(await app.MailsAsync(nameof(SilentRefereeMail)));
        return new Uri(asked.Links[0]).PathAndQuery;
    }

    private static async Task<IReadOnlyList<OutboxMail>> ToElsAsync(RecruitmentApp app) =>
        [.. (await app.MailsAsync(nameof(ReferenceRequestMail))).Where(m => m.To == "els.maas@example.org")];

    private static IEnumerable<(string Name, string Value)> Other(string email) =>
        [("name-3", "Jan Bos"), ("email-3", email), ("relation-3", "collega in de sectie")];
}
