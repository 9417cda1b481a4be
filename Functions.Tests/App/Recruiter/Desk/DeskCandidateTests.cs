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

        for (var press = 0; press < 2; press++)
        {
            await SubmitAsync(
                scene,
                browser,
                anna,
                ("action", "reject"),
                ("ground", "Geen bevoegdheid"),
                ("reason", "Overlegd met de rector.")
            );
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

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => PressAsync()));
        await app.Time.RunUntilIdleAsync();

        Assert.Equal([nameof(AcknowledgementMail), nameof(AcknowledgementMail)], await scene.MailsToAsync(anna));
        Assert.Contains(("MailSentAgain", "recruiter", anna.Id), await scene.AuditAsync());
        Assert.Contains("opnieuw", (await browser.GetAsync(PathOf(scene, anna))).Text("#mails tbody tr"));

        Task PressAsync() => browser.PostAsync(PathOf(scene, anna), ("form", token), ("action", "mail"), ("mail", key));
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

    private static string PathOf(Scene scene, Candidate candidate) =>
        $"/desk/procedures/{scene.Procedure}/candidates/{candidate.Id}";

    private static string AddressOf(Scene scene, string person) =>
        scene.Definition.People.Find(new PersonId(person))!.Email;
}
