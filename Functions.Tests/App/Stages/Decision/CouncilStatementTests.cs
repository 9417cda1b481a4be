using System.Net;
using Recruitment.Audit;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Retention;
using Recruitment.Stages.Decision;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using static Recruitment.Tests.Driving.CouncilScene;

namespace Recruitment.Tests.Stages.Decision;

/// <summary>The recruiter records what the council wrote about a suspended decision. Day 0 is Monday.</summary>
public sealed class CouncilStatementTests
{
    private const string Author = "N. Bakker, secretaris";

    [Theory, WarmAndRecovered]
    public async Task The_council_is_told_at_once_and_without_an_objection_the_decision_is_carried_out_in_three_days(
        bool recover
    )
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await SetAsync(app);
        await council.SuspendAsync();

        var page = await RecordAsync(council);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(Author, page.Text("#stated"));
        Assert.Null(await council.Scene.ResultAsync(council.Decision));
        Assert.Equal(
            [Council, OtherOfCouncil, "council-3"],
            await council.Scene.RecipientsAsync(nameof(StatementMail))
        );
        Assert.Contains("Noor Bakker", (await app.MailsAsync(nameof(StatementMail)))[^1].Html);
        await council.Scene.AdvanceToAsync(day: 3, hour: 12);
        Assert.Null(await council.Scene.ResultAsync(council.Decision));
        await council.Scene.AdvanceToAsync(day: 4, hour: 1);

        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Decision));
        Assert.Contains(Author, (await app.MailsAsync(nameof(SuspensionOverMail)))[0].Html);
        var entries = await app.Get<AuditLog>().ListAsync(council.Scene.Procedure).ToListAsync();
        Assert.Equal(RecruiterSeat, Assert.Single(entries, e => e.What == "CouncilStatementRecorded").Who);
        Assert.Empty(await council.Scene.RecipientsAsync(nameof(StatementObjectedMail)));
    }

    [Theory, WarmAndRecovered]
    public async Task The_council_objects_and_the_decision_stays_suspended(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var council = await SetAsync(app);
        await council.SuspendAsync();
        await RecordAsync(council);

        var empty = await ObjectAsync(council, Council, "");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        var page = await ObjectAsync(council, Council, "Dit schreef de raad niet.");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Dit schreef de raad niet.", page.Text("#stated"));
        await council.Scene.AdvanceToAsync(day: 20, hour: 0);
        Assert.Null(await council.Scene.ResultAsync(council.Decision));
        Assert.Equal([Board, RecruiterSeat], await council.Scene.RecipientsAsync(nameof(StatementObjectedMail)));
        Assert.Contains("Dit schreef de raad niet.", (await app.MailsAsync(nameof(StatementObjectedMail)))[0].Html);
        var entries = await app.Get<AuditLog>().ListAsync(council.Scene.Procedure).ToListAsync();
        Assert.Equal(Council, Assert.Single(entries, e => e.What == "CouncilObjected").Who);
        await council.Scene.AdvanceToAsync(day: 43, hour: 0);
        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Decision));
    }

    [Fact]
    public async Task After_an_objection_another_statement_is_told_and_counts_anew()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.SuspendAsync();
        await RecordAsync(council);
        await ObjectAsync(council, Council, "Dit schreef de raad niet.");
        await council.Scene.AdvanceToAsync(day: 8, hour: 9);

        await RecordAsync(council);

        Assert.Equal(6, (await council.Scene.RecipientsAsync(nameof(StatementMail))).Count);
        await council.Scene.AdvanceToAsync(day: 12, hour: 0);
        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Decision));
    }

    [Fact]
    public async Task Others_of_the_council_and_the_recruiter_cannot_object_and_a_late_objection_is_refused()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.SuspendAsync();
        await RecordAsync(council);

        Assert.Equal(HttpStatusCode.Conflict, (await ObjectAsync(council, OtherOfCouncil, "Nee.")).Status);
        await council.Scene.AdvanceToAsync(day: 5, hour: 0);
        Assert.Equal(HttpStatusCode.Conflict, (await ObjectAsync(council, Council, "Te laat.")).Status);
        Assert.Equal(StageResult.Done, await council.Scene.ResultAsync(council.Decision));
    }

    [Theory]
    [InlineData("", 0, true, "wie van de raad")]
    [InlineData(Author, -30, true, "datum van de verklaring")]
    [InlineData(Author, 1, true, "datum van de verklaring")]
    [InlineData(Author, 0, false, "als PDF")]
    public async Task A_statement_that_lacks_something_is_refused_and_what_was_typed_stays(
        string author,
        int days,
        bool file,
        string fault
    )
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.SuspendAsync();

        var page = await RecordAsync(council, author, days, file);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(fault, Assert.Single(page.Faults()));
        Assert.Equal(author, page.Document.QuerySelector("#author")?.GetAttribute("value") ?? "");
        Assert.Empty(await council.Scene.RecipientsAsync(nameof(StatementMail)));
    }

    [Fact]
    public async Task Recording_it_twice_records_it_once_and_the_file_is_read_by_the_council_and_erased_with_the_candidate()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var council = await SetAsync(app);
        await council.SuspendAsync();
        var form = await council.StatementFormAsync(Author);
        await form.PostAsync();
        await form.PostAsync();
        await app.Time.RunUntilIdleAsync();

        Assert.Equal(3, (await council.Scene.RecipientsAsync(nameof(StatementMail))).Count);
        var file = $"{council.SuspensionPath(OtherOfCouncil)}?{SuspensionForm.FileParameter}=1";
        using var read = await app.Http.GetAsync(new Uri(file, UriKind.Relative));
        Assert.Equal("application/pdf", read.Content.Headers.ContentType?.MediaType);
        await app.Get<CandidateErasure>().EraseAsync(council.Scene.Procedure, council.Anna.Id, default);
        using var erased = await app.Http.GetAsync(new Uri(file, UriKind.Relative));
        Assert.NotEqual("application/pdf", erased.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<WebPage> RecordAsync(
        CouncilScene council,
        string author = Author,
        int days = 0,
        bool file = true
    )
    {
        var page = await (await council.StatementFormAsync(author, days, file)).PostAsync();
        await council.App.Time.RunUntilIdleAsync();
        return page;
    }

    private static async Task<WebPage> ObjectAsync(CouncilScene council, string person, string reason)
    {
        var page = await council.App.PostAsync(
            council.SuspensionPath(person),
            (SuspensionForm.ChoiceField, SuspensionForm.Objects),
            (SuspensionForm.ObjectionField, reason)
        );
        await council.App.Time.RunUntilIdleAsync();
        return page;
    }
}
