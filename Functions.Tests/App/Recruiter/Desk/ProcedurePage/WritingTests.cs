using System.Net;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Mail;
using Recruitment.Play.App;
using Recruitment.Records;
using Recruitment.Recruiter.Messages;
using Recruitment.Retention;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Recruiter.Acting;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Recruiter.Desk.ProcedurePage;

/// <summary>Somebody writes to several candidates at once.</summary>
public sealed class WritingTests
{
    private const string Hr = "hanna.deboer@alkwin.example";
    private const string Subject = "Uitstel van een week";
    private const string Text = "Beste {naam},\n\nWij lezen <b>alles</b> pas volgende week.\nDank voor uw geduld.";

    [Theory, WarmAndRecovered]
    public async Task Each_gets_what_was_read_once_with_their_own_name_and_no_markup(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        var bas = await scene.ApplyAsync("Bas Smit", CandidateStatus.Offered);
        await scene.ApplyAsync("Carla Post");
        using var browser = await DeskBrowser.SignInAsync(app, Hr);
        var page = $"/desk/procedures/{scene.Procedure}/message";
        var form = await browser.GetAsync($"{page}?candidate={anna.Id}&candidate={bas.Id}");
        (string, string)[] fields =
        [
            ("message", form.Document.QuerySelector("input[name=message]")!.GetAttribute("value")!),
            ("candidate", anna.Id.Value),
            ("candidate", bas.Id.Value),
            ("subject", Subject),
            ("text", Text),
        ];

        var preview = await browser.SubmitAsync(page, page, [.. fields, ("step", "preview")]);
        await app.Time.RunUntilIdleAsync();
        Assert.Contains("Beste Anna Vos,", preview.Text(".letter-preview pre"));
        Assert.Contains("<b>alles</b>", preview.Text(".letter-preview pre"));
        Assert.Empty(await app.MailsAsync(nameof(MessageMail)));

        (string, string)[] read = [("readSubject", Subject), ("readText", Text), ("step", "send")];
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => browser.SubmitAsync(page, page, [.. fields, .. read])));
        await app.Time.RunUntilIdleAsync();

        Assert.Equal($"/desk/procedures/{scene.Procedure}/candidates?written=2", browser.Location);
        var mails = await app.MailsAsync(nameof(MessageMail));
        Assert.Equal([anna.Email, bas.Email], mails.Select(mail => mail.To).Order());
        var letter = mails.First(mail => mail.To == bas.Email);
        Assert.StartsWith(Subject, letter.Subject);
        Assert.Contains("Beste Bas Smit,", letter.Html);
        var message = Assert.Single(await app.Get<CandidateMessages>().ListAsync(scene.Procedure, bas.Id, default));
        var order = new MailOrder
        {
            Procedure = scene.Procedure,
            Kind = nameof(MessageMail),
            Recipient = bas.Id.Value,
            Step = message.Id,
        };
        var written = await app.Get<MailCatalog>().Get(order.Kind).ComposeAsync(order, default);
        Assert.Contains("&lt;b&gt;alles&lt;/b&gt;", written?.Html);
        var told = (await scene.AuditAsync())
            .Where(e => e is { What: "MessageSent", Who: "hr-1" })
            .Select(e => e.About);
        Assert.Equal(new HashSet<CandidateId> { anna.Id, bas.Id }, told.ToHashSet());
        await foreach (var entry in app.Get<AuditLog>().ListAsync(scene.Procedure))
        {
            Assert.DoesNotContain("Anna", entry.ToString());
        }
    }

    [Fact]
    public async Task It_is_in_the_candidates_own_data_and_list_of_mails_and_erased_with_the_rest()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        using var browser = await DeskBrowser.SignInAsync(app, Hr);
        await SendAsync(app, scene, browser, anna);

        var own = await app.Http.GetStringAsync(
            $"{app.PathOf(new("candidate", scene.Procedure, "", anna.Id.Value))}?view=data"
        );
        Assert.Contains("pas volgende week", own);
        var page = await browser.GetAsync($"/desk/procedures/{scene.Procedure}/candidates/{anna.Id}");
        Assert.Contains("Bericht van de recruiter", page.Text("#mails"));
        Assert.Contains("verstuurd", page.Text("#mails"));

        await app.Get<CandidateErasure>().EraseAsync(scene.Procedure, anna.Id, default);
        Assert.Empty(await app.Get<CandidateMessages>().ListAsync(scene.Procedure, anna.Id, default));
    }

    [Fact]
    public async Task All_who_match_the_search_are_chosen_on_whatever_page()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        for (var number = 1; number <= 60; number++)
        {
            await scene.AddAsync($"Sollicitant {number}", CandidateStatus.Applied);
        }

        await scene.AddAsync("Iemand Anders", CandidateStatus.Applied);
        using var browser = await DeskBrowser.SignInAsync(app, Hr);

        var list = await browser.GetAsync($"/desk/procedures/{scene.Procedure}/candidates?q=sollicitant");
        var write = list.Document.QuerySelector("#write-all")!.GetAttribute("href")!;
        var reject = list.Document.QuerySelector("#reject-all")!.GetAttribute("href")!;

        Assert.Equal(60, (await browser.GetAsync(write)).Document.QuerySelectorAll("#chosen li").Length);
        Assert.Equal(60, (await browser.GetAsync(reject)).Document.QuerySelectorAll("#chosen li").Length);
    }

    [Theory]
    [InlineData("", "Tekst.", "#subject")]
    [InlineData("Over {leeftijd}", "Tekst.", "#subject")]
    [InlineData("Onderwerp", " ", "#text")]
    [InlineData("Onderwerp", "Beste {email},", "#text")]
    public async Task What_is_wrong_is_told_at_its_field_and_what_was_typed_stays(
        string subject,
        string text,
        string field
    )
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        using var browser = await DeskBrowser.SignInAsync(app, Hr);
        var page = $"/desk/procedures/{scene.Procedure}/message";

        var refused = await browser.SubmitAsync(
            page + $"?candidate={anna.Id}",
            page,
            ("candidate", anna.Id.Value),
            ("subject", subject),
            ("text", text),
            ("step", "preview")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(
            [field],
            refused.Document.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href"))
        );
        Assert.Equal(subject, refused.Document.GetElementById("subject")?.GetAttribute("value") ?? "");
        Assert.Equal(text.Trim(), refused.Text("#text").Trim());
        Assert.Empty(await app.MailsAsync(nameof(MessageMail)));
    }

    [Fact]
    public async Task A_text_that_nobody_read_is_shown_before_it_is_sent()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        using var browser = await DeskBrowser.SignInAsync(app, Hr);

        var shown = await SendAsync(app, scene, browser, anna, read: "Iets anders.");

        Assert.Contains("De tekst is veranderd", Assert.Single(shown.Faults()));
        Assert.Empty(await app.MailsAsync(nameof(MessageMail)));
    }

    private static async Task<WebPage> SendAsync(
        RecruitmentApp app,
        Scene scene,
        DeskBrowser browser,
        Candidate candidate,
        string read = Text
    )
    {
        var page = $"/desk/procedures/{scene.Procedure}/message";
        var answer = await browser.SubmitAsync(
            $"{page}?candidate={candidate.Id}",
            page,
            ("message", "aaaaaaaaaaaaaaaa"),
            ("candidate", candidate.Id.Value),
            ("subject", Subject),
            ("text", Text),
            ("readSubject", Subject),
            ("readText", read),
            ("step", "send")
        );
        await app.Time.RunUntilIdleAsync();
        return answer;
    }
}
