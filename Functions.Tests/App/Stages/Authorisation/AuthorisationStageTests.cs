using System.Net;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Authorisation;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Stages.Authorisation;

/// <summary>Three approvers are asked; the wait closes on Wednesday (two working days).</summary>
public sealed class AuthorisationStageTests
{
    private static readonly PersonId First = new("approver-1");
    private static readonly PersonId Second = new("approver-2");
    private static readonly PersonId Third = new("approver-3");

    [Theory, WarmAndRecovered]
    public async Task The_vacancy_is_authorised_as_soon_as_enough_approve(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call) = await AskAsync(app, needed: 2);

        await ApproveAsync(scene, call, First);
        Assert.Null(await scene.ResultAsync(call));
        await ApproveAsync(scene, call, Third);

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        var mail = Assert.Single(await app.MailsAsync(nameof(AuthorisedMail)));
        Assert.Contains("Chris Prins", mail.Html);
        Assert.DoesNotContain("Bea Kok", mail.Html);
    }

    [Theory, WarmAndRecovered]
    public async Task Without_a_number_every_approver_must_approve_and_one_refusal_is_enough(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call) = await AskAsync(app, needed: null);
        await ApproveAsync(scene, call, First);

        await RefuseAsync(scene, call, Second, "De formatie laat dit niet toe.");

        Assert.Equal(StageResult.NotAuthorised, await scene.ResultAsync(call));
        var mail = Assert.Single(await app.MailsAsync(nameof(NotAuthorisedMail)));
        Assert.Contains("Bea Kok: De formatie laat dit niet toe.", mail.Html);
        Assert.Equal(People.RecruiterId.Value, mail.Recipient);
    }

    [Theory, WarmAndRecovered]
    public async Task A_refusal_that_leaves_enough_approvers_decides_nothing_yet(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call) = await AskAsync(app, needed: 2);

        await RefuseAsync(scene, call, First, "Te duur.");
        Assert.Null(await scene.ResultAsync(call));
        await RefuseAsync(scene, call, Second, "Te vroeg.");

        Assert.Equal(StageResult.NotAuthorised, await scene.ResultAsync(call));
    }

    [Theory, WarmAndRecovered]
    public async Task An_answer_that_is_changed_can_decide(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call) = await AskAsync(app, needed: 1);
        await RefuseAsync(scene, call, First, "Te duur.");
        Assert.Null(await scene.ResultAsync(call));

        await ApproveAsync(scene, call, First);

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
    }

    [Theory, WarmAndRecovered]
    public async Task When_too_few_answer_it_is_reminded_escalated_extended_and_then_the_recruiter_decides(bool recover)
    {
        await using var app = await RecruitmentApp.StartAsync(recover);
        var (scene, call) = await AskAsync(app, needed: 2);
        await ApproveAsync(scene, call, First);

        await scene.AdvanceToAsync(day: 3, hour: 0);
        Assert.Equal([Second.Value, Third.Value], await scene.RecipientsAsync(nameof(BallotReminderMail)));
        Assert.Equal([People.RecruiterId.Value], await scene.RecipientsAsync(nameof(BallotEscalationMail)));
        await scene.AdvanceToAsync(day: 5, hour: 0);
        Assert.Single(await app.MailsAsync(nameof(BallotExtendedMail)));
        await scene.AdvanceToAsync(day: 90, hour: 0);
        Assert.Null(await scene.ResultAsync(call));
        await scene.RuleAsync(call, AuthorisationOrchestration.Question);

        Assert.Equal(StageResult.NotAuthorised, await scene.ResultAsync(call));
        var mail = Assert.Single(await app.MailsAsync(nameof(NotAuthorisedMail)));
        Assert.Contains("te weinig goedkeuringen", mail.Html);
        Assert.Contains("Chris Prins", mail.Html);
    }

    [Fact]
    public async Task The_page_shows_the_vacancy_exactly_as_candidates_will_read_it_and_every_planned_date()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call) = await AskAsync(app, needed: 2);

        var page = await app.GetAsync(Ballot(scene, call, First));

        var shown = CardsIn(page, "#vacancy > .card");
        Assert.Contains("€ 3.622 – € 5.520 bruto per maand", shown[0]);
        Assert.Contains("Werkt of werkte als docent", string.Concat(shown));
        Assert.Contains("sluit woensdag 11 maart 2026", page.Text("#planned"));
        await OpenAsync(app, scene);
        var published = CardsIn(await app.GetAsync($"/vacancies/{scene.Procedure}"), "main > .card");
        Assert.Equal(published.Take(shown.Count), shown);
    }

    [Fact]
    public async Task A_refusal_without_a_reason_and_an_answer_without_a_choice_are_sent_back()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call) = await AskAsync(app, needed: 2);

        var nothing = await scene.VoteAsync(call, Question, First);
        var unreasoned = await scene.VoteAsync(call, Question, First, ("choice", "refuse"));

        Assert.Equal("Kies of u de vacature goedkeurt of niet.", Assert.Single(nothing.Faults()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreasoned.Status);
        Assert.StartsWith("Geef een reden", Assert.Single(unreasoned.Faults()));
        Assert.True(unreasoned.IsChecked("choice", "refuse"));
    }

    private const string Question = AuthorisationOrchestration.Question;

    private static async Task<(Scene Scene, StageCall Call)> AskAsync(RecruitmentApp app, int? needed)
    {
        var scene = await Scene.SetAsync(
            app,
            definition => SampleAuthorisation.Before(definition, needed),
            procedure =>
                procedure with
                {
                    Timeline =
                    [
                        .. procedure.Timeline.Select(dates =>
                            dates.StageId == SampleAuthorisation.Stage
                                ? dates with
                                {
                                    Deadline = new("test", new DateOnly(2026, 3, 11), "day"),
                                }
                                : dates
                        ),
                    ],
                }
        );
        var call = scene.Stage(StageKind.Authorisation);
        await scene.StartAsync(nameof(AuthorisationOrchestration), call);
        return (scene, call);
    }

    /// <summary>What they say, without the way to the form that only the public page has.</summary>
    private static IReadOnlyList<string> CardsIn(WebPage page, string selector)
    {
        foreach (var link in page.Document.QuerySelectorAll(".actions").ToList())
        {
            link.Remove();
        }

        return
        [
            .. page
                .Document.QuerySelectorAll(selector)
                .Select(card =>
                    string.Join(' ', card.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                ),
        ];
    }

    private static Task OpenAsync(RecruitmentApp app, Scene scene) =>
        app.Procedures.ChangeAsync(
            scene.Procedure,
            procedure =>
                procedure.WithDates(
                    SampleAuthorisation.Stage,
                    dates => dates with { EndedAt = app.Clock.GetUtcNow() }
                ) with
                {
                    OpenToInternal = true,
                    OpenToExternal = true,
                }
        );

    private static string Ballot(Scene scene, StageCall call, PersonId approver) =>
        scene.Ballot(call, Question, approver);

    private static async Task ApproveAsync(Scene scene, StageCall call, PersonId approver)
    {
        var page = await scene.VoteAsync(call, Question, approver, ("choice", "approve"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    private static async Task RefuseAsync(Scene scene, StageCall call, PersonId approver, string reason)
    {
        var page = await scene.VoteAsync(call, Question, approver, [("choice", "refuse"), ("reason", reason)]);
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }
}
