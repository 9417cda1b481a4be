using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Stages.Offer;
using Recruitment.Stages.Offer.Terms;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Stages.Offer;

/// <summary>The terms for one person, before the offer goes out.</summary>
public sealed class PersonalTermsTests
{
    [Theory]
    [WarmAndRecovered]
    public async Task Nothing_goes_out_until_human_resources_fixed_the_terms(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app, terms: TermsSource.Ask);
        Assert.Equal(["hr-1"], await scene.RecipientsAsync(nameof(TermsAskedMail)));
        Assert.Empty(await app.MailsAsync(nameof(OfferMail)));
        Assert.Equal(CandidateStatus.Recommended, await scene.StatusAsync(anna));

        var posted = await scene.FixAsync(call, anna, "hr-1", (TermsFields.StepField, "7"));
        Assert.Equal(HttpStatusCode.OK, posted.Status);
        Assert.Equal(CandidateStatus.Offered, await scene.StatusAsync(anna));
        var mail = Assert.Single(await app.MailsAsync(nameof(OfferMail)));
        Assert.Contains("€\u00a04.100 bruto per maand", mail.Html);
        Assert.Contains("0,7 fte", mail.Html);
        Assert.Contains("1 april 2027", mail.Html);
        Assert.DoesNotContain("0,6 – 0,8 fte", mail.Html);
        var entry = await app.Get<AuditLog>().ListAsync(scene.Procedure).FirstAsync(e => e.What == "TermsFixed");
        Assert.Equal("hr-1", entry.Who);

        var version = (await app.Get<PersonalTermsRecords>().FindAsync(scene.Procedure, anna.Id))?.Latest;
        Assert.Equal((7, 4100m, 0.7m), (version?.Terms.Step, version?.Terms.MonthlyPay, version?.Terms.Fte));
        Assert.Equal("hr-1", version?.FixedBy.Value);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task Who_is_silent_is_reminded_and_then_the_recruiter_can_fix_them(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app, terms: TermsSource.Ask);
        await app.Time.AdvanceUntilAsync(SingleStage.Start.AddDays(30));
        Assert.NotEmpty(await scene.RecipientsAsync(nameof(TermsReminderMail)));
        var escalated = await scene.RecipientsAsync(nameof(TermsEscalationMail));
        Assert.InRange(escalated.Count, 3, 20);
        Assert.All(escalated, recipient => Assert.Equal("recruiter", recipient));
        Assert.Empty(await app.MailsAsync(nameof(OfferMail)));
        Assert.Null(await scene.ResultAsync(call));

        await scene.FixAsync(call, anna, "recruiter");
        Assert.Single(await app.MailsAsync(nameof(OfferMail)));
        var late = await app.PostAsync(scene.Terms(call, anna), (TermsFields.Version, "0"), ("scale", "LC"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
    }

    [Theory]
    [WarmAndRecovered]
    public async Task A_candidate_who_withdraws_before_the_terms_are_fixed_is_passed_over(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, bram) = await OfferTests.OfferAsync(app, terms: TermsSource.Ask);
        await scene.WithdrawAsync(anna, call);
        Assert.Equal(2, (await app.MailsAsync(nameof(TermsAskedMail))).Count);
        await scene.FixAsync(call, bram);
        var mail = Assert.Single(await app.MailsAsync(nameof(OfferMail)));
        Assert.Equal(bram.Email, mail.To);
    }

    [Fact]
    public async Task In_English_figures_and_days_are_read_and_said_in_English()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna, _) = await OfferTests.OfferAsync(
            app,
            terms: TermsSource.Ask,
            change: d => d with { Organisation = d.Organisation with { Language = "en" } }
        );
        Assert.Contains("Please set the terms", Assert.Single(await app.MailsAsync(nameof(TermsAskedMail))).Html);
        var form = await app.GetAsync(scene.Terms(call, anna));
        Assert.Contains("Vacancy: €\u00a03,622 – €\u00a05,520.", form.Text("#monthlyPay-hint"));
        Assert.Contains("Vacancy: 1 April.", form.Text("#start-hint"));
        Assert.Contains("art. 7:668a(1) BW, version of 1 January 2026", form.Text("#earlierContracts-hint"));

        await scene.FixAsync(call, anna, "hr-1", (TermsFields.PayField, "4,100.50"), (TermsFields.FteField, "0.7"));
        var mail = WebUtility.HtmlDecode(Assert.Single(await app.MailsAsync(nameof(OfferMail))).Html);
        Assert.Contains("Dear Anna Vos", mail);
        Assert.Contains("€\u00a04,100.50 gross per month", mail);
        Assert.Contains("1 April 2027", mail);
        var again = await app.GetAsync(scene.Terms(call, anna, "recruiter"));
        Assert.Equal("4100.5", again.Form?.Value(TermsFields.PayField));

        await scene.FixAsync(call, anna, "hr-1", (TermsFields.FteField, "0.8"), (TermsFields.StartField, "2027-05-01"));
        var revised = WebUtility.HtmlDecode(Assert.Single(await app.MailsAsync(nameof(OfferRevisedMail))).Html);
        Assert.Contains("0.8 FTE", revised);
        Assert.Contains("1 May 2027", revised);
        var version = (await app.Get<PersonalTermsRecords>().FindAsync(scene.Procedure, anna.Id))?.Latest;
        Assert.Equal((4100.5m, 0.8m), (version?.Terms.MonthlyPay, version?.Terms.Fte));
    }

    [Fact]
    public async Task An_internal_candidate_in_the_same_work_gets_no_probation_and_nothing_typed_is_lost()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app, terms: TermsSource.Ask, track: Track.Internal);
        var unsaid = await scene.FixAsync(call, anna, "hr-1", (TermsFields.StepField, "7"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.Status);
        Assert.Contains("eerder bij de organisatie", Assert.Single(unsaid.Faults()));

        var same = await scene.FixAsync(call, anna, "hr-1", (TermsFields.WorkField, "same"), ("step", "7"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, same.Status);
        Assert.Contains("art. 7:652 lid 6 BW", Assert.Single(same.Faults()));
        Assert.Equal("7", same.Document.QuerySelector("#step")?.GetAttribute("value"));
        Assert.Equal("4.100", same.Document.QuerySelector("#monthlyPay")?.GetAttribute("value"));
        Assert.Empty(await app.MailsAsync(nameof(OfferMail)));

        var right = await scene.FixAsync(call, anna, "hr-1", (TermsFields.WorkField, "same"), ("probationMonths", "0"));
        Assert.Equal(HttpStatusCode.OK, right.Status);
        Assert.DoesNotContain("Proeftijd", Assert.Single(await app.MailsAsync(nameof(OfferMail))).Html);
    }

    [Fact]
    public async Task Terms_are_fixed_over_the_api_and_the_same_again_changes_nothing()
    {
        await using var app = await SingleStage.StartAsync();
        app.Http.DefaultRequestHeaders.Add("x-functions-key", Play.App.RunningApp.Key);
        var (scene, _, anna, bram) = await OfferTests.OfferAsync(app, terms: TermsSource.Ask);
        var terms = new
        {
            monthlyPay = 4100,
            fte = 0.7,
            by = "hr-1",
        };

        var unknown = await PostAsync(scene, anna, new { by = "board-1" });
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Equal(["/by"], await PointersAsync(unknown));
        var incomplete = await PostAsync(scene, anna, new { earlierWork = "same" });
        Assert.Equal(["/monthlyPay", "/fte", "/probationMonths"], await PointersAsync(incomplete));
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(scene, bram, terms)).StatusCode);

        for (var time = 0; time < 2; time++)
        {
            var answer = await PostAsync(scene, anna, terms);
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal(1, json.GetProperty("version").GetInt32());
            Assert.Equal("2027-04-01", json.GetProperty("terms").GetProperty("start").GetString());
        }

        Assert.Single(await app.MailsAsync(nameof(OfferMail)));
        Assert.Empty(await app.MailsAsync(nameof(OfferRevisedMail)));
        Assert.Equal(
            1,
            await app.Get<AuditLog>()
                .ListAsync(scene.Procedure)
                .CountAsync(e => e is { What: "TermsFixed", Who: "hr-1" })
        );
    }

    [Fact]
    public async Task Without_human_resources_the_recruiter_is_asked()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, _, _, _) = await OfferTests.OfferAsync(
            app,
            terms: TermsSource.Ask,
            change: d => d with { People = d.People with { Hr = [] } }
        );
        Assert.Equal(["recruiter"], await scene.RecipientsAsync(nameof(TermsAskedMail)));
    }

    [Fact]
    public async Task The_candidates_own_data_hold_the_terms_and_erasure_takes_them()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app, terms: TermsSource.Ask);
        await scene.FixAsync(call, anna);
        var own = app.PathOf(new Link("candidate", scene.Procedure, "", anna.Id.Value));
        var data = await app.Http.GetFromJsonAsync<JsonElement>($"{own}?view=data");
        var version = data.GetProperty("terms").GetProperty("versions")[0];
        Assert.Equal(4100, version.GetProperty("terms").GetProperty("monthlyPay").GetDecimal());

        await app.PostAsync(own, ("action", "erase"), ("confirmErase", "true"));
        await app.Time.RunUntilIdleAsync();
        Assert.Null(await app.Get<PersonalTermsRecords>().FindAsync(scene.Procedure, anna.Id));
    }

    private static async Task<HttpResponseMessage> PostAsync(Scene scene, Candidate candidate, object body)
    {
        var answer = await scene.App.Http.PostAsJsonAsync(
            $"api/procedures/{scene.Procedure}/candidates/{candidate.Id}/terms",
            body
        );
        await scene.App.Time.RunUntilIdleAsync();
        return answer;
    }

    private static async Task<IReadOnlyList<string?>> PointersAsync(HttpResponseMessage answer)
    {
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return [.. problem.GetProperty("faults").EnumerateArray().Select(f => f.GetProperty("pointer").GetString())];
    }
}
