using System.Net;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Records;
using Recruitment.Retention;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter.Acting;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Recruiter.Desk;

/// <summary>The desk's page of a candidate.</summary>
public sealed class DeskCandidateTests
{
    private const string Note = "Belt liever na vier uur.";

    [Theory, WarmAndRecovered]
    public async Task Who_rejects_does_it_in_their_own_name_and_the_candidate_is_told(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        using var browser = await DeskBrowser.SignInAsync(app, AddressOf(scene, "hr-1"));

        var refused = await SubmitAsync(scene, browser, anna, ("action", "reject"), ("ground", "Geen bevoegdheid"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("#reject-reason", refused.Document.QuerySelector(".error-summary a")?.GetAttribute("href"));
        Assert.Equal("Geen bevoegdheid", refused.Text("#reject-ground"));
        Assert.NotNull(refused.Document.QuerySelector("details#do-reject[open]"));
        Assert.Equal(CandidateStatus.Applied, await scene.StatusAsync(anna));

        var preview = await SubmitAsync(
            scene,
            browser,
            anna,
            ("action", "reject"),
            ("ground", "Geen bevoegdheid"),
            ("reason", "Overlegd met de rector.")
        );
        Assert.Contains("Aan Anna Vos.", preview.Text("#mails"));
        Assert.Contains("Geen bevoegdheid", preview.Text(".letter-preview pre"));
        Assert.DoesNotContain("/l/", preview.Text(".letter-preview pre"));
        Assert.Equal(CandidateStatus.Applied, await scene.StatusAsync(anna));
        var back = await PressAsync(scene, browser, anna, preview, "edit");
        Assert.Equal((HttpStatusCode.OK, "Geen bevoegdheid"), (back.Status, back.Text("#reject-ground")));

        for (var press = 0; press < 2; press++)
        {
            await PressAsync(scene, browser, anna, preview, "do");
            Assert.Equal($"{PathOf(scene, anna)}?done=reject#stand", browser.Location);
        }

        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(anna));
        Assert.Equal([nameof(AcknowledgementMail), nameof(RejectionMail)], await scene.MailsToAsync(anna));
        Assert.Equal([("CandidateRejected", "hr-1", anna.Id)], await scene.AuditAsync());
        var page = await browser.GetAsync($"{PathOf(scene, anna)}?done=reject");
        Assert.Contains("afgewezen", page.Text(".notice.success"));
        Assert.Contains("Overlegd met de rector.", page.Text("#acts"));
        Assert.NotNull(page.Document.QuerySelector("#do-restore"));
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_and_told_as_people_say_it()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Offered);
        using var browser = await DeskBrowser.SignInAsync(app, AddressOf(scene, "recruiter"));

        var page = await SubmitAsync(
            scene,
            browser,
            anna,
            ("action", "reject"),
            ("ground", "Geen bevoegdheid"),
            ("reason", "Bedacht")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("aanbod gekregen", page.Text(".error-summary"));
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(anna));
    }

    [Fact]
    public async Task A_note_is_added_once_read_by_the_candidate_on_request_and_erased_with_the_rest()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        using var browser = await DeskBrowser.SignInAsync(app, AddressOf(scene, "recruiter"));
        var id = (await browser.GetAsync(PathOf(scene, anna)))
            .Document.QuerySelector("#notes input[name=id]")!
            .GetAttribute("value")!;

        for (var press = 0; press < 2; press++)
        {
            await SubmitAsync(scene, browser, anna, ("action", "note"), ("id", id), ("text", Note));
        }

        var page = await browser.GetAsync(PathOf(scene, anna));
        Assert.Equal([("NoteAdded", "recruiter", anna.Id)], await scene.AuditAsync());
        Assert.Equal(Note, Assert.Single(page.Document.QuerySelectorAll("#notes .motivation")).TextContent);
        Assert.Contains(
            Note,
            await app.Http.GetStringAsync(
                $"{app.PathOf(new("candidate", scene.Procedure, "", anna.Id.Value))}?view=data"
            )
        );
        await app.Get<CandidateErasure>().EraseAsync(scene.Procedure, anna.Id, default);
        Assert.Empty(await app.Get<CandidateNotes>().ListAsync(scene.Procedure, anna.Id, default));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(PathOf(scene, anna))).Status);
    }

    [Theory, WarmAndRecovered]
    public async Task A_mail_is_sent_again_once_however_often_somebody_presses(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        using var browser = await DeskBrowser.SignInAsync(app, AddressOf(scene, "recruiter"));
        var page = await browser.GetAsync(PathOf(scene, anna));
        var key = page.Document.QuerySelector("#mails button[name=mail]")!.GetAttribute("value")!;
        var token = await browser.TokenOnAsync(PathOf(scene, anna));
        var preview = await SubmitAsync(scene, browser, anna, ("action", "mail"), ("mail", key));
        Assert.Contains("Anna Vos", preview.Text(".letter-preview pre"));

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => PressAsync()));
        await app.Time.RunUntilIdleAsync();

        Assert.Equal([nameof(AcknowledgementMail), nameof(AcknowledgementMail)], await scene.MailsToAsync(anna));
        Assert.Contains(("MailSentAgain", "recruiter", anna.Id), await scene.AuditAsync());
        Assert.Contains("opnieuw", (await browser.GetAsync(PathOf(scene, anna))).Text("#mails tbody tr"));

        Task PressAsync() =>
            browser.PostAsync(
                PathOf(scene, anna),
                [.. Hidden(preview).Where(field => field.Name != "form"), ("form", token), ("step", "do")]
            );
    }

    [Fact]
    public async Task Who_is_unknown_is_a_page_that_there_is_not()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        using var browser = await DeskBrowser.SignInAsync(app, AddressOf(scene, "recruiter"));

        foreach (var id in new[] { CandidateId.New().Value, "..%2f", new string('a', 40) })
        {
            var page = await browser.GetAsync($"/desk/procedures/{scene.Procedure}/candidates/{id}");
            Assert.Equal((HttpStatusCode.NotFound, "Deze pagina is er niet"), (page.Status, page.Heading()));
        }
    }

    [Theory, WarmAndRecovered]
    public async Task What_is_done_is_read_first_and_done_once(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        using var browser = await DeskBrowser.SignInAsync(app, AddressOf(scene, "hr-1"));
        (string Action, string Reads, CandidateStatus Then, (string, string)[] More)[] acts =
        [
            ("track", "interne kandidaat", CandidateStatus.Applied, [("track", "internal")]),
            ("withdraw", "Wij hebben dat voor u gedaan", CandidateStatus.Withdrawn, []),
            ("restore", "u doet vanaf nu weer mee", CandidateStatus.Applied, []),
        ];

        foreach (var (action, reads, then, more) in acts)
        {
            var before = (await scene.StatusAsync(anna), (await scene.MailsToAsync(anna)).Count);
            var preview = await SubmitAsync(
                scene,
                browser,
                anna,
                [("action", action), ("reason", "Zij belde."), .. more]
            );
            Assert.Contains(reads, preview.Text(".letter-preview pre").ReplaceLineEndings(" "));
            Assert.Equal(before, (await scene.StatusAsync(anna), (await scene.MailsToAsync(anna)).Count));
            await PressAsync(scene, browser, anna, preview, "do");
            await PressAsync(scene, browser, anna, preview, "do");
            Assert.Equal(then, await scene.StatusAsync(anna));
            Assert.Equal(before.Count + 1, (await scene.MailsToAsync(anna)).Count);
        }

        Assert.Equal(
            [("TrackChanged", "hr-1"), ("CandidateWithdrawn", "hr-1"), ("CandidateRestored", "hr-1")],
            (await scene.AuditAsync()).Select(entry => (entry.What, entry.Who))
        );
    }

    [Fact]
    public async Task Two_applications_of_one_person_are_joined_by_the_address_of_the_other()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        var other = await scene.ApplyAsync("A. Vos");
        using var browser = await DeskBrowser.SignInAsync(app, AddressOf(scene, "hr-1"));
        (string, string)[] fields = [("action", "join"), ("reason", "Zij solliciteerde twee keer.")];

        var unknown = await SubmitAsync(scene, browser, anna, [.. fields, ("other", "niemand@example.org")]);
        var preview = await SubmitAsync(scene, browser, anna, [.. fields, ("other", other.Email)]);
        await PressAsync(scene, browser, anna, preview, "do");

        Assert.Equal("#join-other", unknown.Document.QuerySelector(".error-summary a")?.GetAttribute("href"));
        Assert.Equal("niemand@example.org", unknown.Document.GetElementById("join-other")?.GetAttribute("value"));
        Assert.Contains("Aan A. Vos.", preview.Text("#mails"));
        Assert.Equal(anna.Id, (await scene.FindAsync(other)).JoinedTo);
        Assert.Equal([("ApplicationsJoined", "hr-1", anna.Id)], await scene.AuditAsync());
    }

    /// <summary>Posts a form of the candidate's page, and lets everything happen that follows from it at once.</summary>
    private static async Task<WebPage> SubmitAsync(
        Scene scene,
        DeskBrowser browser,
        Candidate candidate,
        params (string Name, string Value)[] fields
    )
    {
        var path = PathOf(scene, candidate);
        var page = await browser.SubmitAsync(path, path, fields);
        await scene.App.Time.RunUntilIdleAsync();
        return page;
    }

    /// <summary>Presses a button of the page that shows what something sends.</summary>
    private static Task<WebPage> PressAsync(
        Scene scene,
        DeskBrowser browser,
        Candidate candidate,
        WebPage preview,
        string step
    ) =>
        SubmitAsync(
            scene,
            browser,
            candidate,
            [.. Hidden(preview).Where(field => field.Name != "form"), ("step", step)]
        );

    private static IEnumerable<(string Name, string Value)> Hidden(WebPage preview) =>
        preview
            .Document.QuerySelectorAll("#confirm input[type=hidden]")
            .Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!));

    private static string PathOf(Scene scene, Candidate candidate) =>
        $"/desk/procedures/{scene.Procedure}/candidates/{candidate.Id}";

    private static string AddressOf(Scene scene, string person) =>
        scene.Definition.People.Find(new PersonId(person))!.Email;
}
