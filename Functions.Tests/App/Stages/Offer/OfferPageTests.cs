using System.Net;
using AngleSharp.Html.Dom;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Offer;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Stages.Offer;

public sealed class OfferPageTests
{
    [Fact]
    public async Task The_page_shows_the_terms_and_asks_for_one_of_three_answers()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app);
        var page = (await app.GetAsync(scene.LinkOf(OfferLink.Name, call, anna))).Document;
        var terms = page.QuerySelector("#terms")?.TextContent;
        Assert.Contains("Projectleider digitalisering", terms);
        Assert.Contains("LC, CAO VO", terms);
        Assert.Contains("16 maanden", terms);
        Assert.Contains("Inwerken en overdracht", terms);
        var answers = page.QuerySelectorAll("form input[type=radio]").OfType<IHtmlInputElement>();
        Assert.Equal(["accept", "decline", "talk"], answers.Select(a => a.Value));
        Assert.DoesNotContain(answers, a => a.IsChecked);
        Assert.NotNull(page.QuerySelector("label[for=question]"));
    }

    [Fact]
    public async Task The_offers_own_terms_go_before_those_of_the_vacancy()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app);
        await app.Get<RecordStore>()
            .ChangeAsync<ProcedureDefinition>(
                RecordPaths.Definition(scene.Procedure),
                d =>
                    d! with
                    {
                        Vacancy = d.Vacancy with { ProbationMonths = 1 },
                        Stages =
                        [
                            .. d.Stages.Select(s =>
                                s.Kind == StageKind.Offer
                                    ? s with
                                    {
                                        Offer = new OfferedTerms { Step = 7, Fte = 0.7m },
                                    }
                                    : s
                            ),
                        ],
                    }
            );
        var page = await app.GetAsync(scene.LinkOf(OfferLink.Name, call, anna));
        var facts = page.Document.QuerySelectorAll("#terms dd").Select(d => d.TextContent.Trim());
        Assert.Contains("7", facts);
        Assert.Contains("0,7 fte", facts);
        Assert.Contains("1 maand", facts);
    }

    [Theory]
    [InlineData("", "Over de reistijd.", "Kies een van de drie antwoorden.")]
    [InlineData("talk", "", "Schrijf waarover u wilt overleggen.")]
    public async Task An_incomplete_answer_is_refused_with_what_to_mend(string answer, string text, string fault)
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app);
        var posted = await app.PostAsync(
            scene.LinkOf(OfferLink.Name, call, anna),
            (OfferLink.AnswerField, answer),
            (OfferLink.TextField, text)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, posted.Status);
        var page = posted.Document;
        Assert.Equal(text, page.QuerySelector("#question")?.TextContent);
        Assert.Equal(answer == OfferLink.Talk, page.QuerySelector("#talk")?.HasAttribute("checked"));
        Assert.Equal(fault, page.QuerySelector(".error-summary li")?.TextContent.Trim());
        var offer = await app.Get<OfferRecords>().FindAsync(scene.Procedure, anna.Id, call.Step);
        Assert.True(offer is { Answer: null, TalkAskedAt: null });
    }

    [Fact]
    public async Task Answering_twice_shows_the_first_answer()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app);
        var link = scene.LinkOf(OfferLink.Name, call, anna);
        await app.PostAsync(link, (OfferLink.AnswerField, OfferLink.Accept), ("confirmed", "yes"));
        var again = await app.PostAsync(link, (OfferLink.AnswerField, OfferLink.Decline));
        Assert.Equal(HttpStatusCode.OK, again.Status);
        var page = again.Document;
        Assert.Contains("aangenomen", page.QuerySelector(".notice.success")?.TextContent);
        Assert.Null(page.QuerySelector("form"));
    }

    [Fact]
    public async Task After_the_offer_was_taken_back_the_page_says_so()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna, _) = await OfferTests.OfferAsync(app);
        await app.AdvanceUntilAsync(new DateOnly(2027, 2, 10), 9);
        var recruiter = new Link(TakeBackLink.Name, scene.Procedure, call.Step, "recruiter", anna.Id.Value);
        await app.PostAsync(app.PathOf(recruiter), ("reason", "Er komt geen antwoord."), ("confirmed", "yes"));
        var late = await app.PostAsync(
            scene.LinkOf(OfferLink.Name, call, anna),
            (OfferLink.AnswerField, OfferLink.Accept)
        );
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        var page = late.Document;
        Assert.Contains("woensdag 10 februari 2027", page.QuerySelector(".notice.info")?.TextContent);
        Assert.Null(page.QuerySelector("form"));
    }
}
