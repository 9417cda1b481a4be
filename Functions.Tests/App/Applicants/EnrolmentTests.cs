using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Recruitment.Applicants;
using Recruitment.Applicants.Newsletter;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Links;
using Recruitment.Records;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Applicants;

/// <summary>How a team enrols in a programme, from the form on.</summary>
public sealed class EnrolmentTests
{
    [Fact]
    public async Task A_team_that_enrols_is_recorded_and_reads_between_what_its_price_will_be()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync(template: "leerkracht");

        var page = await app.EnrolAsync(id, "Bestuur De Linde");

        Assert.Equal("Uw inschrijving is ontvangen", page.Heading());
        var candidate = Assert.Single(await app.Candidates.ListAsync(id));
        Assert.Equal("Bestuur De Linde", candidate.Enrolment?.School);
        Assert.Equal(
            [new TeamMembers("bestuur", 1), new TeamMembers("schooldirecteur", 6)],
            candidate.Enrolment?.Members
        );
        Assert.Equal(
            [
                new Preparer(1, "bestuurder", "Bea Bestuur", "bea@school.example"),
                new Preparer(2, "schoolleider", "Sem School", "sem@school.example"),
            ],
            candidate.Enrolment?.Preparers
        );
        Assert.Null(candidate.Enrolment?.Price);
        Assert.Null(candidate.Cv);
        var mail = Assert.Single(await app.MailsAsync(nameof(AcknowledgementMail)));
        Assert.Contains("tussen €\u00a03.400 en €\u00a04.500", mail.Html);
        Assert.Contains("Uw inschrijving is ontvangen", mail.Subject);
        Assert.DoesNotContain("sollicitatie", mail.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_team_is_not_asked_whether_it_is_internal()
    {
        await using var app = await ProcedureApi.StartAsync();
        var definition = JsonNode.Parse(
            await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "samples", "leerkracht.json"))
        )!;
        definition["stages"]![0]!["tracks"] = "simultaneous";
        var answer = await app.Http.PostAsJsonAsync("api/procedures", new { definition });
        var started = await answer.Content.ReadFromJsonAsync<JsonNode>();
        await app.Time.RunUntilIdleAsync();
        var id = new ProcedureId(started!["id"]!.GetValue<string>());

        var page = await app.EnrolAsync(id, "Bestuur De Linde");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Single(await app.Candidates.ListAsync(id));
    }

    [Fact]
    public async Task A_posted_price_counts_for_nothing()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync(template: "leerkracht");
        await app.EnrolAsync(id, "Bestuur De Linde", ("price", "1"));
        Assert.Null(Assert.Single(await app.Candidates.ListAsync(id)).Enrolment?.Price);
    }

    [Theory]
    [InlineData("school", "", "Vul de naam van uw school of bestuur in.")]
    [InlineData("sector", "SO", "Kies de sector van uw team.")]
    [InlineData("count-PO-bestuur", "0", "Bij “Bestuurders” horen er 1 tot en met 3 te zijn.")]
    [InlineData("count-PO-bestuur", "een", "Vul bij “Bestuurders” een aantal in, van 1 tot en met 3.")]
    [InlineData("sessions", "8", "Kies een aantal werksessies van 5 tot en met 7.")]
    [InlineData(
        "preparer-bestuurder-1-name",
        "",
        "Vul bij “Bestuurder” in de voorbereidingsgroep een naam en een e-mailadres in."
    )]
    [InlineData(
        "preparer-schoolleider-2-name",
        "Tom",
        "Vul bij “Schoolleider” in de voorbereidingsgroep een naam en een e-mailadres in."
    )]
    [InlineData(
        "preparer-schoolleider-1-email",
        "bea@school.example",
        "Dit e-mailadres staat al bij iemand anders in de voorbereidingsgroep."
    )]
    [InlineData("email", "x", "Dit e-mailadres klopt niet. Vul het in zoals naam@voorbeeld.nl.")]
    public async Task A_fault_shows_the_form_again_with_what_was_filled_in(string field, string value, string fault)
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync(template: "leerkracht");

        var page = await app.EnrolAsync(id, "Bestuur De Linde", (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(fault, Assert.Single(page.Faults()));
        Assert.Equal("6", page.Document.QuerySelector("#count-PO-schooldirecteur")?.GetAttribute("value"));
        Assert.Empty(await app.Candidates.ListAsync(id));
    }

    [Fact]
    public async Task A_second_enrolment_from_an_address_waits_until_the_reader_of_its_mail_confirms()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync(template: "leerkracht");
        await app.EnrolAsync(id, "Bestuur De Linde");
        await app.EnrolAsync(id, "Bestuur De Linde", ("sessions", "7"), ("newsletter", "true"));

        var first = Assert.Single(await app.Candidates.ListAsync(id));
        Assert.Equal(6, first.Enrolment?.Sessions);
        Assert.Empty(await app.MailsAsync(nameof(NewsletterSubscribedMail)));
        await app.PostAsync(app.OwnPage(first), ("action", "acceptReplacement"));
        var now = Assert.Single(await app.Candidates.ListAsync(id));
        Assert.Equal(7, now.Enrolment?.Sessions);
    }

    [Fact]
    public async Task The_newsletter_is_not_ticked_and_without_it_no_consent_is_recorded()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync(template: "leerkracht");
        var form = await app.GetAsync($"/vacancies/{id}");
        Assert.False(form.IsChecked("newsletter", "true"));

        await app.EnrolAsync(id, "Bestuur De Linde");

        var candidate = Assert.Single(await app.Candidates.ListAsync(id));
        Assert.Null(await ConsentAsync(app, candidate));
        Assert.Empty(await app.MailsAsync(nameof(NewsletterSubscribedMail)));
    }

    [Fact]
    public async Task A_newsletter_is_unsubscribed_from_with_one_click_and_mail_about_the_procedure_is_not()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync(template: "leerkracht");
        await app.EnrolAsync(id, "Bestuur De Linde", ("newsletter", "true"));
        var candidate = Assert.Single(await app.Candidates.ListAsync(id));
        var given = await ConsentAsync(app, candidate);
        Assert.Equal(app.Clock.GetUtcNow(), given?.GivenAt);

        var mail = Assert.Single(await app.MailsAsync(nameof(NewsletterSubscribedMail)));
        var headers = mail.Headers.ToDictionary(h => h.Label, h => h.Value);
        Assert.Equal("List-Unsubscribe=One-Click", headers["List-Unsubscribe-Post"]);
        var link = new Uri(headers["List-Unsubscribe"].Trim('<', '>')).PathAndQuery;
        var others = (await app.MailsAsync()).Where(m => m.Kind != mail.Kind);
        Assert.All(
            others,
            m => Assert.DoesNotContain(m.Headers, h => h.Label.StartsWith("List-", StringComparison.Ordinal))
        );

        var shown = await app.GetAsync(link);
        Assert.Contains("Afmelden", shown.Text("button"));
        Assert.Null((await ConsentAsync(app, candidate))?.WithdrawnAt);
        await app.PostAsync(link, ("List-Unsubscribe", "One-Click"));
        Assert.NotNull((await ConsentAsync(app, candidate))?.WithdrawnAt);
        Assert.Equal(CandidateStatus.Applied, Assert.Single(await app.Candidates.ListAsync(id)).Status);
    }

    [Fact]
    public async Task Unsubscribing_after_erasure_writes_nothing()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync(template: "leerkracht");
        await app.EnrolAsync(id, "Bestuur De Linde", ("newsletter", "true"));
        var candidate = Assert.Single(await app.Candidates.ListAsync(id));
        await app.PostAsync(app.OwnPage(candidate), ("action", "erase"), ("confirmErase", "true"));
        Assert.Null(await ConsentAsync(app, candidate));

        var link = new Link(NewsletterLink.Name, id, "", candidate.Id.Value);
        await app.PostAsync(app.PathOf(link), ("List-Unsubscribe", "One-Click"));

        Assert.Null(await ConsentAsync(app, candidate));
    }

    [Fact]
    public async Task A_team_withdraws_on_its_own_page_and_is_told_so()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync(template: "leerkracht");
        await app.EnrolAsync(id, "Bestuur De Linde");
        var candidate = Assert.Single(await app.Candidates.ListAsync(id));
        var page = await app.GetAsync(app.OwnPage(candidate));
        Assert.Equal("Uw inschrijving", page.Heading());
        Assert.DoesNotContain("cv", page.Text("main"), StringComparison.OrdinalIgnoreCase);

        await app.PostAsync(app.OwnPage(candidate), ("action", "withdraw"), ("confirmWithdraw", "true"));

        var mail = Assert.Single(await app.MailsAsync(nameof(WithdrawalConfirmedMail)));
        Assert.Contains("U hebt uw inschrijving voor “leerKRACHT-programma", mail.Text);
    }

    [Fact]
    public async Task A_programme_takes_no_applications_and_a_vacancy_no_enrolments()
    {
        await using var app = await ProcedureApi.StartAsync();
        var programme = await app.StartProcedureAsync(template: "leerkracht");
        var vacancy = await app.StartProcedureAsync();
        var applied = await app.PostAsync($"/vacancies/{programme}/applications", ("name", "x"));
        var enrolled = await app.PostAsync($"/vacancies/{vacancy}/enrolments", ("name", "x"));
        Assert.Equal(HttpStatusCode.NotFound, applied.Status);
        Assert.Equal(HttpStatusCode.NotFound, enrolled.Status);
    }

    [Fact]
    public async Task The_list_shows_a_programme_and_a_membership_as_what_they_are()
    {
        await using var app = await ProcedureApi.StartAsync();
        await app.StartProcedureAsync(template: "leerkracht");
        var members = await app.StartProcedureAsync(template: "schoolleiders");
        var list = (await app.GetAsync("/vacancies")).Text;
        Assert.Contains("· programma", list);
        Assert.Contains("U kunt uw team inschrijven tot en met", list);
        Assert.Contains("· lidmaatschap", list);
        var page = await app.GetAsync($"/vacancies/{members}");
        Assert.Null(page.Document.QuerySelector("script[type='application/ld+json']"));
        Assert.DoesNotContain("Salaris", page.Text);
        Assert.DoesNotContain("ollicit", page.Text("main"));
    }

    [Fact]
    public async Task The_recruiter_reads_the_warning_in_the_answer_the_mail_and_the_dashboard()
    {
        await using var app = await ProcedureApi.StartAsync();
        var answer = await app.Http.PostAsync("api/procedures", new StringContent("""{"template":"leerkracht"}"""));
        var started = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(
            "/overrides/programme/announcedPhases",
            Assert.Single(started.GetProperty("warnings").EnumerateArray()).GetProperty("pointer").GetString()
        );
        var mail = Assert.Single(await app.MailsAsync("ProcedureStartedMail"));
        Assert.Contains("4 fasen, maar de planning noemt er 3", mail.Html);
        var dashboard = new Uri(started.GetProperty("dashboardUrl").GetString()!).PathAndQuery;
        Assert.Contains("4 fasen", (await app.GetAsync(dashboard)).Text(".notice.warning"));
    }

    private static Task<NewsletterConsent?> ConsentAsync(RecruitmentApp app, Candidate candidate) =>
        app.Get<NewsletterConsents>().FindAsync(candidate.Procedure, candidate.Id, default);
}
