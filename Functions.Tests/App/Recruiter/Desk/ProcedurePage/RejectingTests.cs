using System.Net;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Records;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter.Acting;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Recruiter.Desk.ProcedurePage;

/// <summary>Several candidates are rejected at once, by the decision of a person who read the letter.</summary>
public sealed class RejectingTests
{
    private const string Hr = "hanna.deboer@alkwin.example";
    private const string Ground = "U hebt geen bevoegdheid voor dit vak.";
    private const string Reason = "Nagevraagd bij het register op 1 februari.";

    [Theory, WarmAndRecovered]
    public async Task Each_gets_the_letter_that_was_read_once_and_who_decided_is_known(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        var bas = await scene.ApplyAsync("Bas Smit");
        var carla = await scene.ApplyAsync("Carla Post");
        using var browser = await DeskBrowser.SignInAsync(app, Hr);
        var page = $"/desk/procedures/{scene.Procedure}/reject";
        (string, string)[] fields =
        [
            ("candidate", anna.Id.Value),
            ("candidate", bas.Id.Value),
            ("ground", Ground),
            ("reason", Reason),
        ];
        var chosen = $"{page}?candidate={anna.Id}&candidate={bas.Id}";

        Assert.Equal(
            "Anna VosBas Smit",
            string.Concat((await browser.GetAsync(chosen)).Text("#chosen").Split('\n', StringSplitOptions.TrimEntries))
        );
        var preview = await browser.SubmitAsync(chosen, page, [.. fields, ("step", "preview")]);
        await app.Time.RunUntilIdleAsync();

        Assert.Contains("Beste Anna Vos,", preview.Text(".letter-preview"));
        Assert.Contains(Ground, preview.Text(".letter-preview"));
        Assert.DoesNotContain(Reason, preview.Text(".letter-preview"));
        Assert.Equal(CandidateStatus.Applied, await scene.StatusAsync(anna));
        Assert.Empty(await app.MailsAsync(nameof(RejectionMail)));

        for (var presses = 0; presses < 2; presses++)
        {
            await browser.SubmitAsync(chosen, page, [.. fields, ("read", Ground), ("step", "reject")]);
            await app.Time.RunUntilIdleAsync();
            Assert.Equal($"/desk/procedures/{scene.Procedure}/candidates?rejected=2", browser.Location);
        }

        Assert.Equal(
            "2 kandidaten zijn afgewezen en krijgen bericht.",
            (await browser.GetAsync(browser.Location)).Text("#done")
        );
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(bas));
        Assert.Equal(CandidateStatus.Applied, await scene.StatusAsync(carla));
        var letters = await app.MailsAsync(nameof(RejectionMail));
        Assert.Equal([anna.Id.Value, bas.Id.Value], letters.Select(mail => mail.Recipient));
        Assert.All(letters, letter => Assert.Contains(Ground, letter.Html));
        Assert.Equal(
            [("CandidateRejected", "hr-1", anna.Id), ("CandidateRejected", "hr-1", bas.Id)],
            await scene.AuditAsync()
        );
        var act = Assert.Single(await app.Get<CandidateActs>().ListAsync(scene.Procedure, anna.Id, default));
        Assert.Equal((Reason, new PersonId("hr-1")), (act.Reason, act.By));
    }

    [Fact]
    public async Task Without_a_reason_or_a_ground_nothing_happens_and_what_was_typed_stays()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        using var browser = await DeskBrowser.SignInAsync(app, Hr);
        var page = $"/desk/procedures/{scene.Procedure}/reject";

        var refused = await browser.SubmitAsync(
            $"{page}?candidate={anna.Id}",
            page,
            ("candidate", anna.Id.Value),
            ("ground", Ground),
            ("reason", " "),
            ("read", Ground),
            ("step", "reject")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(
            ["#reason"],
            refused.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href"))
        );
        Assert.Equal(Ground, refused.Text("#ground"));
        Assert.Equal(CandidateStatus.Applied, await scene.StatusAsync(anna));
    }

    [Fact]
    public async Task A_letter_that_nobody_read_is_shown_before_it_is_sent()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        using var browser = await DeskBrowser.SignInAsync(app, Hr);
        var page = $"/desk/procedures/{scene.Procedure}/reject";

        var shown = await browser.SubmitAsync(
            $"{page}?candidate={anna.Id}",
            page,
            ("candidate", anna.Id.Value),
            ("ground", "Anders dan ik las."),
            ("reason", Reason),
            ("read", Ground),
            ("step", "reject")
        );

        Assert.Contains("De tekst is veranderd", Assert.Single(shown.Faults()));
        Assert.Contains("Anders dan ik las.", shown.Text(".letter-preview"));
        Assert.Equal(CandidateStatus.Applied, await scene.StatusAsync(anna));
    }

    [Fact]
    public async Task Who_has_an_offer_or_an_answer_cannot_be_chosen_and_is_refused_by_name()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos", CandidateStatus.Offered);
        var bas = await scene.ApplyAsync("Bas Smit");
        using var browser = await DeskBrowser.SignInAsync(app, Hr);
        var page = $"/desk/procedures/{scene.Procedure}/reject";

        var nobody = await browser.GetAsync(page);
        var both = await browser.GetAsync($"{page}?candidate={anna.Id}&candidate={bas.Id}");
        var refused = await browser.SubmitAsync(
            $"{page}?candidate={bas.Id}",
            page,
            ("candidate", anna.Id.Value),
            ("candidate", bas.Id.Value),
            ("ground", Ground),
            ("reason", Reason),
            ("read", Ground),
            ("step", "reject")
        );

        Assert.Contains("Kies eerst", nobody.Text("#nobody"));
        Assert.Equal("Bas Smit", both.Text("#chosen"));
        Assert.Contains("Anna Vos", both.Text("#answered"));
        Assert.StartsWith("Anna Vos: Deze kandidaat heeft een aanbod gekregen.", Assert.Single(refused.Faults()));
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(anna));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(bas));
    }
}
