using System.Net;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Stages.Offer;
using Recruitment.Stages.Offer.Terms;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Stages.Offer;

/// <summary>Versions of an offer: what changed, and which version an answer is about.</summary>
public sealed class OfferVersionsTests
{
    [Theory]
    [WarmAndRecovered]
    public async Task After_a_talk_the_candidate_sees_what_changed_and_answers_the_new_version(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app, terms: TermsSource.Ask);
        await scene.FixAsync(call, anna);
        var link = scene.LinkOf(OfferLink.Name, call, anna);
        var first = (await app.GetAsync(link)).Form!;
        var talk = await app.PostAsync(link, ("answer", "talk"), ("text", "Graag 0,8 fte."), ("version", "1"));
        Assert.Equal(HttpStatusCode.OK, talk.Status);
        Assert.Single(await app.MailsAsync(nameof(OfferTalkMail)));
        Assert.Contains("Graag 0,8 fte.", (await app.GetAsync(scene.Terms(call, anna))).Text("#question"));

        await scene.FixAsync(call, anna, "hr-1", (TermsFields.FteField, "0,8"), (TermsFields.ProbationField, "0"));
        var mail = Assert.Single(await app.MailsAsync(nameof(OfferRevisedMail)));
        Assert.Contains("0,7 fte", mail.Html);
        Assert.Contains("0,8 fte", mail.Html);
        var page = await app.GetAsync(link);
        Assert.Equal(["Omvang 0,7 fte 0,8 fte", "Proeftijd 1 maand geen"], Changes(page));

        // Who still has the old page open answers what is no longer offered.
        var late = await first.Set("answer", "accept").PostAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("nieuwe versie", late.Text("#revised"));
        Assert.Equal(2, Changes(late).Count);
        Assert.Null((await app.Get<OfferRecords>().FindAsync(scene.Procedure, anna.Id, call.Step))?.Answer);

        var declined = await first.Set("answer", "decline").PostAsync();
        Assert.Equal(HttpStatusCode.Conflict, declined.Status);

        var asked = await late.Form!.Set("answer", "accept").PostAsync();
        var accepted = await asked.Form!.Set("confirmed", "yes").PostAsync();
        Assert.Equal(HttpStatusCode.OK, accepted.Status);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        var terms = await app.Get<PersonalTermsRecords>().FindAsync(scene.Procedure, anna.Id);
        Assert.Equal((2, 0.8m), (terms?.Agreed, terms?.Latest?.Terms.Fte));
    }

    [Theory]
    [WarmAndRecovered]
    public async Task About_a_new_version_a_talk_can_be_asked_again_and_there_is_time_for_it(bool recover)
    {
        await using var app = await SingleStage.StartAsync(recover);
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app, terms: TermsSource.Ask);
        await scene.FixAsync(call, anna);
        var link = scene.LinkOf(OfferLink.Name, call, anna);
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 5), 20);
        await scene.FixAsync(call, anna, "recruiter", (TermsFields.FteField, "0,8"));
        var offer = await app.Get<OfferRecords>().FindAsync(scene.Procedure, anna.Id, call.Step);
        Assert.Equal(new DateTimeOffset(2027, 2, 9, 22, 59, 0, TimeSpan.Zero), offer?.ClosesAt);

        foreach (var (version, text) in new[] { ("2", "En de reistijd?") })
        {
            await app.PostAsync(link, ("answer", "talk"), ("text", text), ("version", version));
            await app.Time.RunUntilIdleAsync();
        }

        await scene.FixAsync(call, anna, "recruiter", (TermsFields.StepField, "8"));
        await app.PostAsync(link, ("answer", "talk"), ("text", "Nog een vraag."), ("version", "3"));
        var told = await app.MailsAsync(nameof(OfferTalkMail));
        Assert.Equal(2, told.Count);
        Assert.Contains("Nog een vraag.", told[^1].Html);
        Assert.Equal(2, (await app.MailsAsync(nameof(OfferRevisedMail))).Count);
    }

    [Fact]
    public async Task Once_the_candidate_accepted_nobody_fixes_other_terms()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app, terms: TermsSource.Ask);
        await scene.FixAsync(call, anna);
        var open = (await app.GetAsync(scene.Terms(call, anna))).Form!;
        await app.PostAsync(
            scene.LinkOf(OfferLink.Name, call, anna),
            ("answer", "accept"),
            ("version", "1"),
            ("confirmed", "yes")
        );
        var late = await open.Set(TermsFields.FteField, "0,8").PostAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Null(late.Form);
        var terms = await app.Get<PersonalTermsRecords>().FindAsync(scene.Procedure, anna.Id);
        Assert.Equal((1, 0.7m), (terms?.Versions.Count, terms?.Latest?.Terms.Fte));
    }

    [Fact]
    public async Task Two_people_who_fix_terms_at_once_make_one_version()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app, terms: TermsSource.Ask);
        var other = (await app.GetAsync(scene.Terms(call, anna, "recruiter"))).Form!;
        await scene.FixAsync(call, anna);
        var late = await other.Set("monthlyPay", "5000").Set("fte", "0,6").PostAsync();
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("niet vastgelegd", late.Text(".notice.warning"));
        Assert.Equal("4100", late.Document.QuerySelector("#monthlyPay")?.GetAttribute("value"));
        Assert.Empty(await app.MailsAsync(nameof(OfferRevisedMail)));
    }

    /// <summary>The rows of the table, their cells beside each other.</summary>
    private static IReadOnlyList<string> Changes(WebPage page) =>
        [
            .. page
                .Document.QuerySelectorAll("#changes tbody tr")
                .Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()))),
        ];
}
