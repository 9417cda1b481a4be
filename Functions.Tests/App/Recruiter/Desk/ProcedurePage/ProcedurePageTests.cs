using System.Net;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Recruiter.Desk.ProcedurePage;

/// <summary>A procedure at the desk: where it stands, and what its recruiter and HR do with it.</summary>
public sealed class ProcedurePageTests
{
    private const string Recruiter = "marit.hoekstra@alkwin.example";
    private const string Hr = "hanna.deboer@alkwin.example";

    [Fact]
    public async Task It_shows_where_the_procedure_stands_its_plan_and_how_far_candidates_got()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        var first = await app.AddCandidateAsync(id);
        await app.AddCandidateAsync(id, Track.Internal);
        await app.Candidates.ChangeAsync(id, first, c => c with { Status = CandidateStatus.Shortlisted });
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        var page = await browser.GetAsync($"/desk/procedures/{id}");

        Assert.Equal("Projectleider digitalisering", page.Heading());
        Assert.Contains("vrijdag 29 januari 2027 om 23.59 uur", page.Text("#stand"));
        Assert.Equal(11, page.Document.QuerySelectorAll("figure.plan svg rect.planned").Length);
        Assert.Single(page.Document.QuerySelectorAll("figure.plan svg rect.actual"));
        Assert.Single(page.Document.QuerySelectorAll("figure.plan svg line.today"));
        Assert.Equal(
            [
                "Aangemeld: 2",
                "Gekozen voor het gesprek: 1",
                "Gesproken: 0",
                "Voorgedragen: 0",
                "Aanbod gekregen: 0",
                "Benoemd: 0",
            ],
            page.Document.QuerySelectorAll("#funnel .plot-label").Select(label => label.TextContent)
        );
        Assert.Equal(
            ["2", "1", "0", "0", "0", "0"],
            page.Document.QuerySelectorAll("#funnel tbody td:nth-child(2)").Select(cell => cell.TextContent)
        );
    }

    [Fact]
    public async Task Somebody_of_HR_acts_under_their_own_name_with_a_reason()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        using var browser = await DeskBrowser.SignInAsync(app, Hr);
        var page = $"/desk/procedures/{id}";

        var without = await browser.SubmitAsync(page, page, ("action", "suspend"), ("reason", " "));
        await browser.SubmitAsync(page, page, ("action", "move"), ("stage", "werving"), ("day", "2027-02-05"));
        await browser.SubmitAsync(page, page, ("action", "suspend"), ("reason", "Vakantie."));
        var done = await browser.GetAsync(browser.Location);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Contains("Schrijf waarom", without.Text("#fault"));
        Assert.Equal("De procedure is onderbroken.", done.Text("#done"));
        Assert.Equal(ProcedureState.Suspended, (await app.Procedures.GetAsync(id)).State);
        Assert.Equal([("DatesMoved", "hr-1"), ("ProcedureSuspended", "hr-1")], await ActsAsync(app, id));
    }

    [Fact]
    public async Task What_was_typed_is_kept_when_an_action_is_refused()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);
        var page = $"/desk/procedures/{id}";

        var refused = await browser.SubmitAsync(page, page, ("action", "cancel"), ("reason", "Er is geen geld."));

        Assert.Contains("Vink aan", refused.Text("#fault"));
        Assert.Equal("Er is geen geld.", refused.Text("#cancel-reason"));
        Assert.Null((await app.Procedures.GetAsync(id)).Outcome);
    }

    [Theory]
    [InlineData("action=suspend&reason=", "#suspend-reason")]
    [InlineData("action=cancel&reason=", "#confirmed #cancel-reason")]
    [InlineData("action=move&stage=werving&day=morgen", "#day")]
    [InlineData("action=move&stage=werving&day=2020-01-01", "#day")]
    [InlineData("action=add&role=hr&name=&email=x", "#add-name #add-email")]
    [InlineData("action=add&role=board&name=Jan Bos&email=jan@school.example", "#add-role")]
    [InlineData("action=replace&person=hr-1&name=&email=x", "#reason-left #successor-name #successor-email")]
    [InlineData("action=replace&person=&name=Jan Bos&email=jan@school.example&reason=left", "#person")]
    [InlineData("action=replace&person=x&name=Jan Bos&email=jan@school.example&reason=left", "#person")]
    [InlineData("action=replace&person=hr-1&name=Jan Bos&email=jan@school.example&reason=other", "#replace-note")]
    public async Task What_is_wrong_with_an_action_leads_to_its_field(string posted, string links)
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);
        var page = $"/desk/procedures/{id}";
        var fields = posted.Split('&').Select(field => field.Split('=')).Select(field => (field[0], field[1]));

        var refused = await browser.SubmitAsync(page, page, [.. fields]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var found = refused.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(links.Split(' '), found);
        Assert.All(
            found,
            link =>
            {
                var field = refused.Document.GetElementById(link[1..]);
                Assert.Contains($"{link[1..]}-error", field?.GetAttribute("aria-describedby")?.Split(' ') ?? []);
                Assert.NotEmpty(refused.Text($"{link}-error"));
            }
        );
    }

    [Fact]
    public async Task Before_it_is_cancelled_one_reads_what_candidates_will_get()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync(new { organisation = new { language = "en" } });
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        await app.AddCandidateAsync(id);
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        var address = $"/desk/procedures/{id}";
        (string, string)[] fields = [("action", "cancel"), ("confirmed", "yes"), ("reason", "Er is geen geld.")];

        var page = await browser.SubmitAsync(address, address, fields);

        var letter = page.Text(".letter-preview");
        Assert.Contains("Aan Anna de Boer.", page.Text("#mails"));
        Assert.Contains("Dear Anna de Boer,", letter);
        Assert.Contains("stopped the procedure", letter);
        Assert.DoesNotContain("/l/", letter);
        Assert.Null((await app.Procedures.GetAsync(id)).Outcome);
        Assert.DoesNotContain(await app.MailsAsync(), mail => mail.Kind == "RejectionMail");
    }

    [Fact]
    public async Task Dates_of_a_step_to_come_are_moved_and_others_stay()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        var before = (await app.Procedures.GetAsync(id)).Timeline.First(dates => dates.StageId == "voorselectie");
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);
        var page = $"/desk/procedures/{id}/plan";
        var shown = await browser.GetAsync(page);
        (string, string)[] fields =
        [
            ("action", "plan"),
            ("stage", "voorselectie"),
            ("starts", shown.Document.GetElementById("voorselectie-starts")!.GetAttribute("value")!),
        ];

        var unchanged = await browser.SubmitAsync(page, page, fields);
        var noDay = await browser.SubmitAsync(page, page, [.. fields, ("deadline", "morgen")]);
        var past = await browser.SubmitAsync(page, page, [.. fields, ("deadline", "2020-01-01")]);
        await browser.SubmitAsync(page, page, [.. fields, ("deadline", "2027-02-19")]);
        var done = await browser.GetAsync(browser.Location);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unchanged.Status);
        Assert.Equal("#stage-voorselectie", unchanged.Document.QuerySelector(".error-summary a")?.GetAttribute("href"));
        Assert.All(
            [noDay, past],
            wrong =>
            {
                var link = wrong.Document.QuerySelector(".error-summary a");
                Assert.Equal("#voorselectie-deadline", link?.GetAttribute("href"));
                Assert.NotEmpty(wrong.Text("#voorselectie-deadline-error"));
            }
        );
        Assert.Equal("De planning is gewijzigd.", done.Text("#done"));
        var after = (await app.Procedures.GetAsync(id)).Timeline.First(dates => dates.StageId == "voorselectie");
        Assert.Equal(new DateOnly(2027, 2, 19), after.Deadline?.Date);
        Assert.Equal(before.Starts, after.Starts);
        Assert.Equal([("DatesMoved", "recruiter")], await ActsAsync(app, id));
    }

    [Fact]
    public async Task Somebody_is_added_to_HR_and_comes_in()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);
        var page = $"/desk/procedures/{id}";
        (string, string)[] who = [("action", "add"), ("role", "hr"), ("name", "Roos Visser")];

        var refused = await browser.SubmitAsync(page, page, [.. who, ("email", "roos")]);
        var preview = await browser.SubmitAsync(page, page, [.. who, ("email", "roos@alkwin.example")]);
        await browser.SubmitAsync(page, page, [.. who, ("email", "roos@alkwin.example"), ("step", "do")]);

        Assert.Contains("Beste Roos Visser,", preview.Text(".letter-preview"));
        Assert.Equal("roos", refused.Document.GetElementById("add-email")?.GetAttribute("value"));
        Assert.Equal("Wie erbij komt doet vanaf nu mee.", (await browser.GetAsync(browser.Location)).Text("#done"));
        using var added = await DeskBrowser.SignInAsync(app, "roos@alkwin.example");
        Assert.Equal(HttpStatusCode.OK, (await added.GetAsync(page)).Status);
    }

    [Fact]
    public async Task Who_goes_and_who_comes_are_named_with_what_they_read_before_somebody_is_replaced()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Hr);
        var page = $"/desk/procedures/{id}";
        (string, string)[] fields =
        [
            ("action", "replace"),
            ("person", "committee-2"),
            ("name", "Roos Visser"),
            ("email", "roos@alkwin.example"),
            ("reason", "ill"),
        ];
        var before = (await app.Procedures.GetDefinitionAsync(id)).People.Committee[1].Name;

        var preview = await browser.SubmitAsync(page, page, fields);
        var named = (await app.Procedures.GetDefinitionAsync(id)).People.Committee[1].Name;
        await browser.SubmitAsync(page, page, [.. fields, ("step", "do")]);

        Assert.Contains($"Aan {before}.", preview.Text("#mails"));
        Assert.Contains("Aan Roos Visser.", preview.Text("#mails"));
        Assert.Contains("Iemand anders neemt uw plaats in", preview.Text("#mails"));
        Assert.Equal(before, named);
        Assert.Equal("Roos Visser", (await app.Procedures.GetDefinitionAsync(id)).People.Committee[1].Name);
    }

    [Fact]
    public async Task A_form_of_it_without_the_token_changes_nothing()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        using var browser = await DeskBrowser.SignInAsync(app, Recruiter);

        foreach (var page in new[] { "", "/plan", "/reject" })
        {
            var refused = await browser.PostAsync(
                $"/desk/procedures/{id}{page}",
                ("action", "suspend"),
                ("reason", "Vakantie.")
            );
            Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        }

        Assert.Equal(ProcedureState.Running, (await app.Procedures.GetAsync(id)).State);
    }

    /// <summary>What people did with the procedure, and who.</summary>
    private static async Task<IReadOnlyList<(string What, string? Who)>> ActsAsync(
        RecruitmentApp app,
        ProcedureId id
    ) =>
        await app.Get<AuditLog>()
            .ListAsync(id)
            .Where(entry => entry.What is "DatesMoved" or "ProcedureSuspended")
            .Select(entry => (entry.What, entry.Who))
            .ToListAsync();
}
