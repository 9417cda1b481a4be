using System.Net;
using System.Text.RegularExpressions;
using Recruitment.Applicants;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Correspondence.ByPost;
using Recruitment.Definition;
using Recruitment.Mail.Outbox;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Interviews;
using Recruitment.Stages.Offer;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Stages;
using Recruitment.Tests.Stages.Offer;

namespace Recruitment.Tests.Recruiter.Acting;

/// <summary>Candidates without an e-mail address: their letters are posted, and their answers recorded for them.</summary>
public sealed class ByPostTests
{
    private const string Interviews = "gesprekken";

    private static readonly DateOnly Deadline = new(2027, 2, 3);
    private static readonly DateOnly Day = new(2027, 2, 5);

    [Theory, WarmAndRecovered]
    public async Task A_letter_to_who_has_no_address_is_given_to_the_recruiter_to_post(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync("werving");
        var anna = await ApplyOnPaperAsync(scene, CandidateStatus.Applied);
        await scene.ActAsync(anna, "reject", ("ground", "U hebt geen bevoegdheid voor dit vak."));

        var mails = await app.MailsAsync();
        Assert.All(mails, mail => Assert.Equal(scene.Definition.People.Recruiter.Email, mail.To));
        Assert.Equal([nameof(AcknowledgementMail), nameof(RejectionMail)], mails.Select(mail => mail.Kind));
        Assert.All(mails, mail => Assert.StartsWith("Brief om te posten: ", mail.Subject));
        Assert.Contains("dinsdag 2 februari 2027", mails[1].Html);

        var page = await OpenAsync(app, mails[1]);
        Assert.Contains("Kerkstraat 1", page.Text("#letter address"));
        Assert.Null(page.Form);
        var letter = await app.GetAsync(page.Document.QuerySelector("#letter a")!.GetAttribute("href")!);
        Assert.Contains("Anna Vos", letter.Text(".letter-address"));
        Assert.Contains("1234 AB Dorp", letter.Text(".letter-address"));
        var text = letter.Document.Body!.TextContent;
        Assert.Contains("U hebt geen bevoegdheid voor dit vak.", text);
        Assert.Contains("Schrijf of bel ons dan", text);
        Assert.DoesNotContain("e-mail", text);
        Assert.DoesNotContain("eigen pagina", text);
        Assert.Empty(letter.Document.QuerySelectorAll("a, [style], style"));
    }

    [Theory, WarmAndRecovered]
    public async Task Who_is_invited_by_letter_reads_the_free_times_and_the_recruiter_records_the_choice(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Interviews, Deadline, Day);
        var anna = await ApplyOnPaperAsync(scene, CandidateStatus.Shortlisted);
        var call = await scene.RunAsync(nameof(InterviewsOrchestration), Interviews);
        var invitation = Assert.Single(await app.MailsAsync(nameof(InterviewInvitationMail)));
        Assert.Contains("uiterlijk woensdag 3 februari 2027", invitation.Html);

        var page = await OpenAsync(app, invitation);
        var letter = await app.GetAsync(page.Document.QuerySelector("#letter a")!.GetAttribute("href")!);
        Assert.Contains("14.00", letter.Document.Body!.TextContent);

        var refused = await page.Form!.PostAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var answer = page.Form!.Set(PostPageModel.WayField, nameof(AnswerWay.Letter));
        var choice = await answer.Set(PostPageModel.DayField, "2027-02-01").PostAsync();
        Assert.Equal(HttpStatusCode.OK, choice.Status);
        await choice.Form!.Set(SlotLink.SlotField, "20270205-1400").PostAsync();
        await app.AdvanceUntilAsync(Deadline, 23, 59);

        Assert.Equal("20270205-1400", (await scene.FindAsync(anna)).Interview?.Id);
        Assert.Equal([("AnswerRecorded", "recruiter", anna.Id)], await scene.AuditAsync());
        var act = Assert.Single(await app.Get<CandidateActs>().ListAsync(scene.Procedure, anna.Id, default));
        Assert.Equal(new AnswerGiven(AnswerWay.Letter, new DateOnly(2027, 2, 1)), act.Given);
        Assert.Null(await scene.ResultAsync(call));
    }

    [Theory, WarmAndRecovered]
    public async Task Over_the_API_an_answer_is_recorded_as_the_page_would(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(Interviews, Deadline, Day);
        var anna = await ApplyOnPaperAsync(scene, CandidateStatus.Shortlisted);
        var bram = await scene.AddAsync("Bram Kok", CandidateStatus.Shortlisted);
        await scene.RunAsync(nameof(InterviewsOrchestration), Interviews);

        (await AnswerAsync(scene, anna, "slot", ("slot", "20270205-1400"))).IsDone();
        (await AnswerAsync(scene, anna, "slot", ("slot", "20270205-1400"))).IsDone();
        Assert.Equal(["/fields"], (await AnswerAsync(scene, bram, "slot", ("slot", "never"))).Pointers);
        (await AnswerAsync(scene, bram, "slot", ("slot", "20270205-1400"))).IsRefused("Somebody else chose");
        (await AnswerAsync(scene, anna, "offer", ("answer", "accept"))).IsRefused("not asked");

        await app.AdvanceUntilAsync(Deadline, 23, 59);
        Assert.Equal("20270205-1400", (await scene.FindAsync(anna)).Interview?.Id);
    }

    [Theory, WarmAndRecovered]
    public async Task An_offer_is_accepted_by_letter(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync(
            "aanbod",
            Deadline,
            change: definition => OfferTests.WithTerms(definition, TermsSource.Vacancy)
        );
        var anna = await ApplyOnPaperAsync(scene, CandidateStatus.Recommended);
        await app.Get<RecordStore>()
            .TryAddAsync(RecordPaths.Ranking(scene.Procedure), new Ranking { Candidates = [anna.Id] });
        var call = await scene.RunAsync(nameof(OfferOrchestration), "aanbod");
        var page = await OpenAsync(app, Assert.Single(await app.MailsAsync(nameof(OfferMail))));
        Assert.NotNull(page.Form);

        (await AnswerAsync(scene, anna, OfferLink.Name, (OfferLink.AnswerField, OfferLink.Accept))).IsDone();

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
    }

    [Theory]
    [InlineData("vote", "letter", "2027-02-01", "/question")]
    [InlineData("slot", "dream", "2027-02-01", "/given/how")]
    [InlineData("slot", "letter", "2027-02-20", "/given/on")]
    public async Task A_wrong_answer_is_told_where_it_is_wrong(string question, string how, string on, string pointer)
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync(Interviews, Deadline, Day);
        var anna = await ApplyOnPaperAsync(scene, CandidateStatus.Shortlisted);
        var answer = await scene.ActAsync(
            anna,
            "answer",
            ("question", question),
            ("given", new { how, on }),
            ("fields", Array.Empty<object>())
        );
        Assert.Equal([pointer], answer.Pointers);
    }

    [Fact]
    public async Task The_letters_go_with_the_candidate()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await ApplyOnPaperAsync(scene, CandidateStatus.Applied);
        var mail = Assert.Single(await app.MailsAsync());
        await app.PostAsync(
            app.PathOf(new("candidate", scene.Procedure, "", anna.Id.Value)),
            ("action", "erase"),
            ("confirmErase", "true")
        );
        Assert.Empty(await app.MailsAsync());
        var gone = await app.GetAsync(LinkIn(mail));
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
    }

    private static Task<ActAnswer> AnswerAsync(
        Scene scene,
        Candidate candidate,
        string question,
        params (string Name, string Value)[] fields
    ) =>
        scene.ActAsync(
            candidate,
            "answer",
            ("question", question),
            ("given", new { how = "letter", on = "2027-02-01" }),
            ("fields", fields.Select(field => new { name = field.Name, value = field.Value }))
        );

    private static async Task<Candidate> ApplyOnPaperAsync(Scene scene, CandidateStatus status)
    {
        var anna = await scene.AddAsync("Anna Vos", status);
        await scene.App.Candidates.ChangeAsync(
            scene.Procedure,
            anna.Id,
            c => c with { Email = "", PostalAddress = "Kerkstraat 1\n1234 AB Dorp" }
        );
        await scene.App.Durable.StartAsync(CandidateCall.Of(anna), CancellationToken.None);
        await scene.App.Time.RunUntilIdleAsync();
        return anna;
    }

    private static Task<WebPage> OpenAsync(RecruitmentApp app, OutboxMail mail) => app.GetAsync(LinkIn(mail));

    private static string LinkIn(OutboxMail mail) => Regex.Match(mail.Html, "/l/[^\"]+").Value;
}
