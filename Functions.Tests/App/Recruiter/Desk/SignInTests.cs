using System.Net;
using Recruitment.Mail;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Desk.SignIn;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter.Desk;

public sealed class SignInTests
{
    private const string Recruiter = "marit.hoekstra@alkwin.example";
    private const string Hr = "hanna.deboer@alkwin.example";

    [Theory]
    [InlineData(Recruiter)]
    [InlineData(Hr)]
    public async Task Who_is_named_in_a_procedure_signs_in_by_the_link_in_the_mail(string address)
    {
        await using var app = await ProcedureApi.StartAsync();
        await app.StartProcedureAsync();
        using var browser = new DeskBrowser(app);

        var turnedAway = await browser.GetAsync("/desk");
        Assert.Equal((HttpStatusCode.SeeOther, "/desk/sign-in"), (turnedAway.Status, browser.Location));
        var asked = await browser.AskAsync(address.ToUpperInvariant());
        Assert.Equal((HttpStatusCode.SeeOther, "/desk/sign-in?sent=1"), (asked.Status, browser.Location));
        Assert.Equal("Kijk in uw e-mail", (await browser.GetAsync(browser.Location)).Heading());

        var mail = Assert.Single(await app.MailsAsync(nameof(SignInMail)));
        Assert.Equal(address, mail.To, ignoreCase: true);
        var link = DeskBrowser.LinkIn(mail);
        Assert.Contains(address, (await browser.GetAsync(link)).Text, StringComparison.OrdinalIgnoreCase);
        var entered = await browser.PostAsync(link);
        Assert.Equal((HttpStatusCode.SeeOther, "/desk"), (entered.Status, browser.Location));
        Assert.Equal(
            "max-age=28800; path=/; secure; samesite=lax; httponly",
            browser.SetCookie[(browser.SetCookie.IndexOf(';') + 2)..]
        );
        Assert.StartsWith("__Host-desk=", browser.SetCookie);
        Assert.Equal("Procedures", (await browser.GetAsync("/desk")).Heading());
    }

    [Fact]
    public async Task Who_is_unknown_gets_the_same_answer_and_no_mail()
    {
        await using var app = await ProcedureApi.StartAsync();
        await app.StartProcedureAsync();
        using var browser = new DeskBrowser(app);

        var known = await browser.AskAsync(Recruiter);
        var to = browser.Location;
        var unknown = await browser.AskAsync("iemand.anders@elders.example");

        Assert.Equal(
            (known.Status, to, known.Document.DocumentElement.OuterHtml),
            (unknown.Status, browser.Location, unknown.Document.DocumentElement.OuterHtml)
        );
        Assert.Equal(Recruiter, Assert.Single(await app.MailsAsync(nameof(SignInMail))).To);
    }

    [Fact]
    public async Task Members_of_the_committee_do_not_come_to_the_desk()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        var member = (await app.Procedures.GetDefinitionAsync(id)).People.Committee[0].Email;

        await new DeskBrowser(app).AskAsync(member);

        Assert.Empty(await app.MailsAsync(nameof(SignInMail)));
    }

    [Fact]
    public async Task A_link_works_once_and_then_says_so()
    {
        await using var app = await ProcedureApi.StartAsync();
        await app.StartProcedureAsync();
        using var browser = new DeskBrowser(app);
        await browser.AskAsync(Recruiter);
        var link = DeskBrowser.LinkIn((await app.MailsAsync(nameof(SignInMail))).Single());

        // A scanner of mails opens it first.
        await browser.GetAsync(link);
        await browser.GetAsync(link);
        await browser.PostAsync(link);
        using var thief = new DeskBrowser(app);
        var shown = await thief.GetAsync(link);
        var posted = await thief.PostAsync(link);

        Assert.All(
            [shown, posted],
            page => Assert.Equal((HttpStatusCode.Gone, "Deze link is al gebruikt"), (page.Status, page.Heading()))
        );
        Assert.Equal("", thief.SetCookie);
    }

    [Fact]
    public async Task A_link_expires_after_a_quarter_of_an_hour()
    {
        await using var app = await ProcedureApi.StartAsync();
        await app.StartProcedureAsync();
        using var browser = new DeskBrowser(app);
        await browser.AskAsync(Recruiter);
        var link = DeskBrowser.LinkIn((await app.MailsAsync(nameof(SignInMail))).Single());

        app.Clock.AdvanceTo(app.Clock.GetUtcNow() + SignInRecords.Life);

        var page = await browser.PostAsync(link);
        Assert.Equal((HttpStatusCode.Gone, "Deze link is verlopen"), (page.Status, page.Heading()));
        Assert.Equal("", browser.SetCookie);
    }

    [Theory]
    [InlineData("/desk/in/x")]
    [InlineData("/desk/in/Zm9v")]
    public async Task A_link_that_the_app_did_not_make_opens_nothing(string link)
    {
        await using var app = await ProcedureApi.StartAsync();
        using var browser = new DeskBrowser(app);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.PostAsync(link)).Status);
    }

    [Fact]
    public async Task Asking_leads_on_to_the_page_that_was_asked_for_and_nowhere_else()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        using var browser = new DeskBrowser(app);

        await browser.GetAsync($"/desk/procedures/{id}");
        var signIn = browser.Location;
        await browser.AskAsync(Recruiter, signIn);
        await browser.PostAsync(DeskBrowser.LinkIn((await app.MailsAsync(nameof(SignInMail))).Last()));
        Assert.Equal($"/desk/procedures/{id}", browser.Location);

        using var misled = new DeskBrowser(app);
        await misled.AskAsync(Recruiter, "/desk/sign-in?next=//elders.example/desk");
        await misled.PostAsync(DeskBrowser.LinkIn((await app.MailsAsync(nameof(SignInMail))).Last()));
        Assert.Equal("/desk", misled.Location);
    }

    [Fact]
    public async Task A_fault_in_the_address_keeps_what_was_typed_and_points_to_its_field()
    {
        await using var app = await ProcedureApi.StartAsync();
        using var browser = new DeskBrowser(app) { Headers = { ["Accept-Language"] = "en" } };
        var page = await browser.AskAsync("marit at alkwin");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("marit at alkwin", page.Document.QuerySelector("#email")?.GetAttribute("value"));
        Assert.Equal("#email", page.Document.QuerySelector(".error-summary a")?.GetAttribute("href"));
        Assert.Contains("Enter an e-mail address", page.Faults().Single());
    }

    [Fact]
    public async Task A_mailbox_gets_five_links_in_a_quarter_of_an_hour_known_or_not()
    {
        await using var app = await ProcedureApi.StartAsync();
        await app.StartProcedureAsync();
        using var browser = new DeskBrowser(app);
        foreach (var address in new[] { Recruiter, "onbekend@elders.example" })
        {
            for (var times = 0; times < 5; times++)
            {
                Assert.Equal(HttpStatusCode.SeeOther, (await browser.AskAsync(address)).Status);
            }

            var refused = await browser.AskAsync(address);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
            Assert.StartsWith("Er is te vaak een link gevraagd.", refused.Faults().Single());
        }

        Assert.Equal(5, (await app.MailsAsync(nameof(SignInMail))).Count);
    }

    [Fact]
    public async Task One_client_asks_for_forty_links_at_most_and_another_is_not_held_up()
    {
        await using var app = await ProcedureApi.StartAsync();
        using var browser = new DeskBrowser(app)
        {
            Headers = { ["X-Forwarded-For"] = "203.0.113.7, 198.51.100.1:4711" },
        };
        for (var times = 0; times < 40; times++)
        {
            Assert.Equal(
                HttpStatusCode.SeeOther,
                (await browser.PostAsync("/desk/sign-in", ("email", $"a{times}@elders.example"))).Status
            );
        }

        Assert.Equal(
            HttpStatusCode.TooManyRequests,
            (await browser.PostAsync("/desk/sign-in", ("email", "b@elders.example"))).Status
        );
        browser.Headers["X-Forwarded-For"] = "198.51.100.1, 203.0.113.7";
        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await browser.PostAsync("/desk/sign-in", ("email", "b@elders.example"))).Status
        );
    }

    [Fact]
    public async Task Nothing_but_records_tells_who_asked_and_the_night_forgets_them()
    {
        await using var app = await RecruitmentApp.StartAsync(
            recover: true,
            settings: [Disturbance.With(nameof(ForgetSignInsFunction)), $"--Desk:Users={Recruiter}"]
        );
        await DeskBrowser.SignInAsync(app, Recruiter);
        var records = app.Get<RecordStore>();
        var paths = await records.PathsAsync("desk/").ToListAsync();
        Assert.Equal(2, paths.Count);
        Assert.DoesNotContain(paths, path => path.Contains("marit", StringComparison.OrdinalIgnoreCase));
        var mail = Assert.Single(await app.MailsAsync());
        Assert.DoesNotContain("@", mail.Recipient + mail.Procedure);

        await app.Time.AdvanceUntilAsync(app.Clock.GetUtcNow().AddDays(1));

        Assert.Empty(await records.PathsAsync("desk/").ToListAsync());
        Assert.Empty(await app.MailsAsync());
        Assert.Null(await app.Durable.GetInstanceAsync($"desk-{mail.Recipient}"));
    }

    [Fact]
    public async Task The_setting_names_who_comes_without_a_procedure()
    {
        await using var app = await ProcedureApi.StartAsync(
            recover: false,
            "--Desk:Users=p.en.o@bestuur.example, tweede@bestuur.example"
        );
        var id = await app.StartProcedureAsync();
        using var office = await DeskBrowser.SignInAsync(app, "tweede@bestuur.example");
        Assert.Contains("Projectleider", (await office.GetAsync("/desk")).Text, StringComparison.OrdinalIgnoreCase);

        var page = $"/desk/procedures/{id}";
        await office.SubmitAsync(page, page, ("action", "suspend"), ("reason", "Vakantie."));

        var audit = await app.Get<Recruitment.Audit.AuditLog>().ListAsync(id).ToListAsync();
        Assert.Contains(audit, entry => entry is { What: "ProcedureSuspended", Who: "office-1" });
        var record = (await office.GetAsync($"{page}/record")).Document;
        var decision = Assert.Single(record.QuerySelectorAll("#decisions tbody tr"));
        Assert.Equal("tweede@bestuur.example", decision.QuerySelector("th")?.TextContent);
        Assert.StartsWith("De procedure is onderbroken", decision.QuerySelector("td:nth-child(3)")?.TextContent.Trim());
        var entry = record.QuerySelectorAll("#audit tbody tr").First(row => row.TextContent.Contains("onderbroken"));
        Assert.Equal("tweede@bestuur.example", entry.QuerySelector("td:last-child")?.TextContent);
        await office.SubmitAsync(page, page, ("action", "resume"), ("reason", "Terug."));
        Assert.Single((await app.Procedures.GetDefinitionAsync(id)).People.Office);
    }
}
