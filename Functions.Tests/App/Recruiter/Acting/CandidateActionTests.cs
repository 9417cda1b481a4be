using System.Net;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;
using Recruitment.Tests.Stages;

namespace Recruitment.Tests.Recruiter.Acting;

/// <summary>What holds for every action, and those that need no stage to run.</summary>
public sealed class CandidateActionTests
{
    [Theory, WarmAndRecovered]
    public async Task Who_asks_to_withdraw_is_withdrawn_and_gets_the_confirmation_once(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");

        (await scene.ActAsync(anna, "withdraw", ("by", "committee-1"))).IsDone();
        (await scene.ActAsync(anna, "withdraw")).IsDone();

        Assert.Equal(CandidateStatus.Withdrawn, await scene.StatusAsync(anna));
        Assert.Equal([nameof(AcknowledgementMail), nameof(WithdrawalConfirmedMail)], await scene.MailsToAsync(anna));
        Assert.Contains("U vroeg ons", (await app.MailsAsync(nameof(WithdrawalConfirmedMail)))[0].Html);
        Assert.Equal([("CandidateWithdrawn", "committee-1", anna.Id)], await scene.AuditAsync());
    }

    [Theory, WarmAndRecovered]
    public async Task Who_is_brought_back_is_told_and_waits_for_an_answer_anew(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        for (var turn = 1; turn <= 2; turn++)
        {
            await scene.ActAsync(anna, "withdraw");
            (await scene.ActAsync(anna, "restore")).IsDone();
            (await scene.ActAsync(anna, "restore")).IsDone();
            Assert.Equal(CandidateStatus.Applied, await scene.StatusAsync(anna));
        }

        (await scene.ActAsync(anna, "reject", ("ground", "U hebt geen bevoegdheid voor dit vak."))).IsDone();

        Assert.Equal(
            [
                nameof(AcknowledgementMail),
                nameof(WithdrawalConfirmedMail),
                nameof(BroughtBackMail),
                nameof(WithdrawalConfirmedMail),
                nameof(BroughtBackMail),
                nameof(RejectionMail),
            ],
            await scene.MailsToAsync(anna)
        );
        Assert.Equal(5, (await app.Get<CandidateActs>().ListAsync(scene.Procedure, anna.Id, default)).Count);
    }

    [Theory, WarmAndRecovered]
    public async Task A_rejection_names_who_decided_it_and_its_ground_and_can_be_taken_back(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");

        (await scene.ActAsync(anna, "reject", ("ground", "U hebt geen bevoegdheid voor dit vak."))).IsDone();

        var rejection = Assert.Single(await app.MailsAsync(nameof(RejectionMail)));
        Assert.Contains("U hebt geen bevoegdheid voor dit vak.", rejection.Html);
        Assert.DoesNotContain(Acts.Reason, rejection.Html);
        Assert.Equal([("CandidateRejected", "recruiter", anna.Id)], await scene.AuditAsync());

        (await scene.ActAsync(anna, "restore")).IsDone();
        Assert.Equal(CandidateStatus.Applied, await scene.StatusAsync(anna));
        Assert.Null((await scene.FindAsync(anna)).StatusReason);
    }

    [Fact]
    public async Task The_reason_is_kept_with_the_candidate_goes_in_their_own_data_and_in_no_audit_entry()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        await scene.ActAsync(anna, "withdraw");

        var page = app.PathOf(new("candidate", scene.Procedure, "", anna.Id.Value));
        Assert.Contains(Acts.Reason, await app.Http.GetStringAsync($"{page}?view=data"));
        Assert.StartsWith(
            RecordPaths.CandidateFolder(scene.Procedure, anna.Id),
            await PathOfTextAsync(app, scene, Acts.Reason)
        );
    }

    [Theory]
    [InlineData("""{}""", "/reason")]
    [InlineData("""{"reason":" "}""", "/reason")]
    [InlineData("""{"reason":"Gevraagd.","by":"committee-9"}""", "/by")]
    [InlineData("""{"reason":"Gevraagd.","because":"Zomaar."}""", "/because")]
    [InlineData("""[]""", "")]
    public async Task A_wrong_request_is_answered_with_where_it_is_wrong(string body, string pointer)
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"api/procedures/{scene.Procedure}/candidates/{anna.Id}/withdraw"
        )
        {
            Content = new StringContent(body),
        };

        var answer = await app.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(pointer, answer.Pointers);
        Assert.Equal(CandidateStatus.Applied, await scene.StatusAsync(anna));
        Assert.Empty(await scene.AuditAsync());
    }

    [Fact]
    public async Task A_rejection_without_a_ground_is_no_rejection()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        var answer = await scene.ActAsync(anna, "reject", ("ground", ""));
        Assert.Equal(["/ground"], answer.Pointers);
        Assert.Equal(CandidateStatus.Applied, await scene.StatusAsync(anna));
    }

    [Theory]
    [InlineData("abcdefghjkmnpqrs", "withdraw")]
    [InlineData("..%2fprocedure", "withdraw")]
    public async Task An_unknown_candidate_is_not_found(string candidate, string action)
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var path = $"api/procedures/{scene.Procedure}/candidates/{candidate}/{action}";
        var answer = await app.PostAsync(path, new { reason = Acts.Reason });
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("application/problem+json", answer.Type);
    }

    [Fact]
    public async Task An_unknown_action_is_answered_with_those_that_there_are()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var answer = await scene.ActAsync(await scene.ApplyAsync("Anna Vos"), "promote");
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("restore", answer.Detail);
    }

    [Fact]
    public async Task Without_the_key_nothing_is_done()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.ApplyAsync("Anna Vos");
        var path = $"api/procedures/{scene.Procedure}/candidates/{anna.Id}/withdraw";
        var answer = await app.Http.PostAsync(path, new StringContent("""{"reason":"Zomaar."}"""));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(CandidateStatus.Applied, await scene.StatusAsync(anna));
    }

    [Theory]
    [InlineData(CandidateStatus.Appointed, "withdraw", "first day of work has passed")]
    [InlineData(CandidateStatus.Declined, "restore", "declined")]
    [InlineData(CandidateStatus.Offered, "reject", "offer")]
    [InlineData(CandidateStatus.Appointed, "reject", "final answer")]
    [InlineData(CandidateStatus.Rejected, "track", "final answer")]
    public async Task What_does_not_fit_any_more_is_refused_with_why(
        CandidateStatus status,
        string action,
        string because
    )
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var anna = await scene.AddAsync("Anna Vos", status);
        (string, object)[] more = action switch
        {
            "reject" => [("ground", "Zomaar.")],
            "track" => [("track", "internal")],
            _ => [],
        };

        (await scene.ActAsync(anna, action, more)).IsRefused(because);

        Assert.Equal(status, await scene.StatusAsync(anna));
        Assert.Empty(await scene.AuditAsync());
    }

    [Fact]
    public async Task Nobody_is_brought_back_into_a_procedure_that_has_ended()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await Scene.SetAsync(app, stand: p => p with { EndedAt = app.Clock.GetUtcNow() });
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Rejected);
        (await scene.ActAsync(anna, "restore")).IsRefused("has ended");
    }

    [Fact]
    public async Task Who_applied_anew_after_withdrawing_is_not_brought_back_beside_it()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("werving");
        var first = await scene.AddAsync("Anna Vos", CandidateStatus.Withdrawn);
        var second = await scene.AddAsync("Anna Vos", CandidateStatus.Applied);
        (await scene.ActAsync(first, "restore")).IsRefused(second.Id.Value);
    }

    private static async Task<string> PathOfTextAsync(RecruitmentApp app, Scene scene, string text)
    {
        var records = app.Get<RecordStore>();
        var found = new List<string>();
        await foreach (var path in records.PathsAsync(""))
        {
            var record = await records.GetAsync<Dictionary<string, object>>(path);
            if (System.Text.Json.JsonSerializer.Serialize(record, RecordJson.Options).Contains(text))
            {
                found.Add(path);
            }
        }

        return Assert.Single(found);
    }
}
