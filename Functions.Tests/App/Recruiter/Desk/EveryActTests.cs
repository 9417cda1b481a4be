using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Play.App;
using Recruitment.Procedures.Interviewing;
using Recruitment.Records;
using Recruitment.Recruiter.Acting;
using Recruitment.Recruiter.Api;
using Recruitment.Recruiter.Desk.CandidatePage.Answering;
using Recruitment.Stages.Interviews;
using Recruitment.Stages.Offer.Terms;
using Recruitment.Stages.References.Silence;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter.Acting;
using Recruitment.Tests.Stages;
using Recruitment.Tests.Stages.Checks;
using Recruitment.Tests.Stages.Offer;

namespace Recruitment.Tests.Recruiter.Desk;

/// <summary>That whatever can be done over the API with a procedure and its candidates has its place on the desk.</summary>
public sealed class EveryActTests
{
    private const string Procedure = "/desk/procedures/{id}";
    private const string Candidate = $"{Procedure}/candidates/{{candidate}}";

    /// <summary>By act: the page on which it is, and what there is of it; a test below, or the page's own, does it.</summary>
    private static readonly Dictionary<string, (string Page, string Selector)> Places = new()
    {
        ["candidates"] = ($"{Procedure}/enter", "form#enter"),
        ["candidates/{candidate}/checks"] = (Candidate, "form#do-checks"),
        ["candidates/{candidate}/interview"] = (Candidate, "details#do-interview form"),
        ["candidates/{candidate}/terms"] = (Candidate, "form#do-terms"),
        ["candidates/{candidate}/answer"] = (Candidate, "details#do-answer a"),
        ["candidates/{candidate}/join"] = (Candidate, "details#do-join form"),
        ["candidates/{candidate}/reject"] = (Candidate, "details#do-reject form"),
        ["candidates/{candidate}/restore"] = (Candidate, "details#do-restore form"),
        ["candidates/{candidate}/track"] = (Candidate, "details#do-track form"),
        ["candidates/{candidate}/withdraw"] = (Candidate, "details#do-withdraw form"),
        ["contacts/{contact}/correct"] = ($"{Procedure}/people", "form#correct"),
        ["interviews"] = ($"{Procedure}/interviews", "form#arrange"),
        ["cancel"] = (Procedure, "form#cancel"),
        ["dates"] = ($"{Procedure}/plan", "form input[name=action][value=plan]"),
        ["lift-conflict"] = ($"{Procedure}/people", "#conflicts form"),
        ["people"] = (Procedure, "form#replace"),
        ["reopen"] = (Procedure, "form#reopen"),
        ["resume"] = (Procedure, "form#resume"),
        ["staff"] = ($"{Procedure}/people", "form#staff"),
        ["suspend"] = (Procedure, "form#suspend"),
    };

    [Fact]
    public async Task Every_act_of_the_API_has_a_place()
    {
        await using var app = await SingleStage.StartAsync();
        const string prefix = "api/procedures/{id}/";
        var acts = typeof(ControlProcedureFunction)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>())
            .Where(trigger => trigger?.Route?.StartsWith(prefix) == true && trigger.Methods!.Contains("post"))
            .Select(trigger => trigger!.Route![prefix.Length..])
            .SelectMany(route =>
                route.EndsWith("{command}")
                    ? ControlProcedureFunction.Commands
                    : app.Get<IEnumerable<ICandidateAction>>()
                        .Select(action => action.Name)
                        .Where(_ => route.EndsWith("{action}"))
                        .Select(name => route.Replace("{action}", name))
                        .DefaultIfEmpty(route)
            );

        Assert.Equal(Places.Keys.Order(), acts.Order());
    }

    [Fact]
    public async Task Whatever_a_candidate_is_asked_can_be_answered_for_them()
    {
        await using var app = await SingleStage.StartAsync();
        var asked = Enum.GetValues<StageKind>().SelectMany(AskedQuestions.In).ToList();

        Assert.Equal(app.Get<CandidateQuestions>().Purposes.Order(), asked.Order());
        Assert.Contains(AnotherRefereeLink.Name, asked);
        Assert.All(asked, question => Assert.NotEqual(question, AskedQuestions.Of(question)));
    }

    [Fact]
    public async Task What_is_told_of_interviews_beforehand_is_what_is_sent()
    {
        await using var app = await SingleStage.StartAsync();

        Assert.Subset(app.Get<MailCatalog>().Names.ToHashSet(), InterviewNotices.All.ToHashSet());
    }

    [Fact]
    public async Task What_can_be_done_while_people_apply_is_there()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await app.StartProcedureAsync();
        await app.AdvanceUntilAsync("2027-01-10", 12, 0);
        var anna = await app.AddCandidateAsync(id);
        var bas = await app.AddCandidateAsync(id);
        await app.Candidates.ChangeAsync(id, bas, c => c with { Status = CandidateStatus.Withdrawn });
        using var browser = await DeskBrowser.SignInAsync(app, "marit.hoekstra@alkwin.example");

        foreach (
            var act in new[]
            {
                "candidates",
                "candidates/{candidate}/join",
                "candidates/{candidate}/reject",
                "candidates/{candidate}/track",
                "candidates/{candidate}/withdraw",
                "contacts/{contact}/correct",
                "cancel",
                "dates",
                "people",
                "staff",
                "suspend",
            }
        )
        {
            await AssertAsync(browser, act, id, anna);
        }

        await AssertAsync(browser, "candidates/{candidate}/restore", id, bas);
        await browser.SubmitAsync(
            $"/desk/procedures/{id}",
            $"/desk/procedures/{id}",
            ("action", "suspend"),
            ("reason", "Vakantie.")
        );
        await AssertAsync(browser, "resume", id, anna);
    }

    [Fact]
    public async Task The_terms_are_fixed_on_their_page_in_the_visitors_name()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, _, anna, _) = await OfferTests.OfferAsync(app, terms: TermsSource.Ask);
        using var browser = await DeskBrowser.SignInAsync(app, AddressOf(scene, "hr-1"));
        var page = await AssertAsync(browser, "candidates/{candidate}/terms", scene.Procedure, anna.Id);

        await browser.SubmitAsync(page, page, ("action", "terms"));
        var form = await app.GetAsync(new Uri(browser.Location).AbsolutePath);
        await form.Form!.Set(TermsFields.PayField, "4.100")
            .Set(TermsFields.FteField, "0,7")
            .Set(TermsFields.StepField, "7")
            .PostAsync();
        await app.Time.RunUntilIdleAsync();

        var terms = await app.Get<PersonalTermsRecords>().FindAsync(scene.Procedure, anna.Id);
        Assert.Equal("hr-1", terms?.Latest?.FixedBy.Value);
    }

    [Fact]
    public async Task Documents_are_looked_at_on_their_page_in_the_visitors_name()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        await scene.HandInAsync(call, anna);
        using var browser = await DeskBrowser.SignInAsync(app, AddressOf(scene, "recruiter"));
        var page = await AssertAsync(browser, "candidates/{candidate}/checks", scene.Procedure, anna.Id);

        await browser.SubmitAsync(page, page, ("action", "checks"));
        await app.PostAsync(new Uri(browser.Location).AbsolutePath, ("answer", "confirm"));
        await app.Time.RunUntilIdleAsync();

        Assert.Equal(CheckOutcome.Passed, (await scene.ChecksOfAsync(anna)).Outcome);
        Assert.Equal(["recruiter"], await scene.WhoAsync("ChecksConfirmed"));
        Assert.Null((await browser.GetAsync(page)).Document.QuerySelector("#do-checks"));
    }

    [Fact]
    public async Task A_time_that_was_chosen_by_telephone_is_recorded_with_the_candidates_own_form()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, anna) = await InviteAsync(app);
        using var browser = await DeskBrowser.SignInAsync(app, AddressOf(scene, "hr-1"));
        await AssertAsync(browser, "candidates/{candidate}/answer", scene.Procedure, anna.Id);
        var page = $"/desk/procedures/{scene.Procedure}/candidates/{anna.Id}/answer/slot";
        var shown = await browser.GetAsync(page);
        var time = shown
            .Document.QuerySelectorAll("#asked input[type=radio][name='asked.slot']")
            .Select(radio => radio.GetAttribute("value")!)
            .First();
        (string, string)[] fields = [("how", "Telephone"), ("on", "2027-02-01"), ("reason", "Zij belde.")];

        var nothing = await browser.SubmitAsync(page, page, fields);
        var without = await browser.SubmitAsync(page, page, ("asked.slot", time), ("on", "2027-02-01"));
        Assert.Empty(await scene.AuditAsync());
        for (var press = 0; press < 2; press++)
        {
            await browser.SubmitAsync(page, page, [.. fields, ("asked.slot", time)]);
            await app.Time.RunUntilIdleAsync();
        }

        Assert.Equal("#asked", nothing.Document.QuerySelector(".error-summary a")?.GetAttribute("href"));
        Assert.Equal("Zij belde.", nothing.Text("#reason"));
        Assert.Equal(["#how-Letter", "#reason"], Links(without));
        Assert.NotNull(without.Document.QuerySelector($"input[value='{time}'][checked]"));
        Assert.Equal(time, (await scene.FindAsync(anna)).Interview?.Id);
        Assert.All(await scene.AuditAsync(), entry => Assert.Equal(("AnswerRecorded", "hr-1", anna.Id), entry));
    }

    [Fact]
    public async Task An_interview_and_the_whole_round_are_arranged_once_one_read_who_is_told()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, anna) = await InviteAsync(app);
        using var browser = await DeskBrowser.SignInAsync(app, AddressOf(scene, "hr-1"));
        var round = await AssertAsync(browser, "interviews", scene.Procedure, anna.Id);
        (string, string)[] more = [("add", "2027-02-08 18:30"), ("reason", "Er past weinig.")];

        var wrong = await browser.SubmitAsync(round, round, ("add", "morgen"), ("reason", "Zo."), ("step", "do"));
        var preview = await browser.SubmitAsync(round, round, more);
        await browser.SubmitAsync(round, round, [.. more, ("step", "do")]);
        await app.Time.RunUntilIdleAsync();
        Assert.Equal(["#add"], Links(wrong));
        Assert.Equal("morgen", wrong.Text("#add"));
        Assert.Contains("Aan Anna Vos.", preview.Text("#mails"));
        Assert.Contains("18.30", (await browser.GetAsync(round)).Text(".free"));

        await app.PostAsync(
            scene.LinkOf(SlotLink.Name, scene.Stage(StageKind.Interviews), anna),
            ("slot", "20270208-1830")
        );
        await app.Time.RunUntilIdleAsync();
        var page = await AssertAsync(browser, "candidates/{candidate}/interview", scene.Procedure, anna.Id);
        (string, string)[] fields =
        [
            ("action", "interview"),
            ("start", "2027-02-08T18:30"),
            ("room", "Lokaal 12"),
            ("reason", "De zaal is bezet."),
        ];
        await browser.SubmitAsync(page, page, fields);
        Assert.DoesNotContain("Lokaal 12", (await browser.GetAsync(round)).Text("#round-1"));
        await browser.SubmitAsync(page, page, [.. fields, ("step", "do")]);
        await app.Time.RunUntilIdleAsync();
        Assert.Contains("Lokaal 12", (await browser.GetAsync(round)).Text("#round-1"));
        Assert.Equal(["hr-1", "hr-1"], await scene.WhoAsync("InterviewArranged"));
    }

    private static async Task<(Scene Scene, Candidate Anna)> InviteAsync(RecruitmentApp app)
    {
        var scene = await app.StandAtAsync("gesprekken", new DateOnly(2027, 2, 3), new DateOnly(2027, 2, 5));
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Shortlisted);
        await scene.RunAsync(nameof(InterviewsOrchestration), "gesprekken");
        return (scene, anna);
    }

    /// <summary>The act's place is on its page; answers the page's path.</summary>
    private static async Task<string> AssertAsync(
        DeskBrowser browser,
        string act,
        ProcedureId procedure,
        CandidateId candidate
    )
    {
        var (page, selector) = Places[act];
        var path = page.Replace("{id}", procedure.Value).Replace("{candidate}", candidate.Value);
        var shown = await browser.GetAsync(path);
        Assert.True(shown.Document.QuerySelector(selector) is not null, $"{act}: no {selector} on {path}");
        return path;
    }

    private static IEnumerable<string?> Links(WebPage page) =>
        page.Document.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href"));

    private static string AddressOf(Scene scene, string person) =>
        scene.Definition.People.Find(new PersonId(person))!.Email;
}
