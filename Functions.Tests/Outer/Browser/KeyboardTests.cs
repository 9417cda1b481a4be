using Microsoft.Playwright;
using Recruitment.Candidates;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Advice;
using Recruitment.Stages.Interviews;
using Recruitment.Stages.Offer;
using Recruitment.Stages.Offer.Terms;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Stages;
using Recruitment.Tests.Stages.References;

namespace Recruitment.Tests.Browser;

/// <summary>
/// What each is asked for most, with nothing but keys; the committee is in <see cref="BallotInBrowserTests"/>, the recruiter
/// in <see cref="DeskPagesTests"/>.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class KeyboardTests(BrowserFixture browser)
{
    private const string Submit = "main form button[type=submit]";

    private static readonly string Cv = Path.Combine(AppContext.BaseDirectory, "samples", "cv-voorbeeld.pdf");

    [Fact]
    public async Task A_candidate_applies_and_withdraws()
    {
        await using var app = await OpenVacancy.StartAsync();
        await using var visitor = await browser.VisitAsync(app.Http.BaseAddress!);
        var (page, keys) = await OpenAsync(visitor, $"/vacancies/{SampleVacancy.Id}");

        await keys.TypeAsync("#name", "Willemijn de Graaf");
        await keys.TypeAsync("#email", "willemijn@post.example");
        await keys.PressAsync("#track-internal", "ArrowDown");
        await keys.ReachAsync("#cv");
        await (await ChooserAsync(page)).SetFilesAsync(Cv);
        await keys.SubmitAsync(Submit);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Uw sollicitatie is ontvangen");
        await app.Time.RunUntilIdleAsync();

        var candidate = Assert.Single(await app.ListAsync());
        await OpenAsync(visitor, app.OwnPage(candidate));
        await keys.PressAsync("#withdraw summary", "Enter");
        await keys.PressAsync("#confirmWithdraw");
        await keys.SubmitAsync("#withdraw button");
        await app.Time.RunUntilIdleAsync();

        Assert.Equal(CandidateStatus.Withdrawn, (await app.ListAsync())[0].Status);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task A_candidate_chooses_a_time_and_a_referee_answers()
    {
        await using var app = await SingleStage.StartAsync();
        await using var visitor = await browser.VisitAsync(app.Http.BaseAddress!);
        var interviews = await app.StandAtAsync("gesprekken", new DateOnly(2027, 2, 3), new DateOnly(2027, 2, 5));
        var bram = await interviews.AddAsync("Bram Kok", CandidateStatus.Shortlisted);
        var round = await interviews.RunAsync(nameof(InterviewsOrchestration), "gesprekken");
        var (page, keys) = await OpenAsync(visitor, interviews.LinkOf(SlotLink.Name, round, bram));
        await keys.PressAsync($"input[name={SlotLink.SlotField}]");
        await keys.SubmitAsync(Submit);
        await Assertions.Expect(page.Locator("#own")).ToBeVisibleAsync();

        var (scene, call, anna) = await AskedReferences.AskAnnaAsync(app);
        await AskedReferences.ConsentAsync(scene, call, anna, "Rik Visser", "Els Maas");
        await OpenAsync(visitor, AskedReferences.RefereeLinkOf(scene, call, anna, 1));
        await keys.PressAsync("input[type=radio]");
        await keys.TypeAsync("textarea", "Zij legt helder uit.");
        await keys.SubmitAsync(Submit);
        await Assertions.Expect(page.Locator("#recorded")).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task The_council_advises_and_the_board_decides()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        await using var visitor = await browser.VisitAsync(app.Http.BaseAddress!);
        var council = await CouncilScene.SetAsync(app);
        await council.AskAsync();
        var (page, keys) = await OpenAsync(
            visitor,
            council.BallotPath(AdviceBallots.AdviceQuestion, CouncilScene.Council)
        );
        await keys.PressAsync($"input[name='choice-{council.Anna.Id}']");
        await keys.SubmitAsync("main button.primary");
        await ConfirmAsync(page, keys);
        await app.Time.RunUntilIdleAsync();
        Assert.Equal(CouncilVerdict.Positive, (await council.FindAdviceAsync(council.Anna))?.Verdict);

        await council.StartDecisionAsync();
        await OpenAsync(visitor, council.DecisionPath);
        await keys.PressAsync("#choice-follow");
        await keys.PressAsync("#only");
        await keys.SubmitAsync("main button.primary");
        await ConfirmAsync(page, keys);
        await app.Time.RunUntilIdleAsync();
        Assert.Equal(council.Anna.Id, (await council.RankingAsync())[0]);
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Human_resources_sets_the_terms()
    {
        await using var app = await SingleStage.StartAsync();
        var scene = await app.StandAtAsync("aanbod", new DateOnly(2027, 2, 5));
        var anna = await scene.AddAsync("Anna Vos", CandidateStatus.Recommended, Track.Internal);
        await app.Get<RecordStore>()
            .TryAddAsync(RecordPaths.Ranking(scene.Procedure), new Ranking { Candidates = [anna.Id] });
        var call = await scene.RunAsync(nameof(OfferOrchestration), "aanbod");
        await using var visitor = await browser.VisitAsync(app.Http.BaseAddress!);
        var link = new Link(TermsLink.Name, scene.Procedure, call.Step, "hr-1", anna.Id.Value);
        var (page, keys) = await OpenAsync(visitor, app.PathOf(link));

        await keys.TypeAsync($"#{TermsFields.PayField}", "4100");
        await keys.TypeAsync($"#{TermsFields.FteField}", "0,7");
        await keys.PressAsync($"#{TermsFields.WorkField}");
        await keys.SubmitAsync("main button.primary");

        await Assertions.Expect(page.Locator("#fixed")).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    /// <summary>Opens a page, and goes through the whole of it first.</summary>
    private static async Task<(IPage Page, KeyboardUser Keys)> OpenAsync(Visitor visitor, string address)
    {
        await visitor.Page.GotoAsync(address);
        var keys = new KeyboardUser(visitor.Page);
        Assert.Empty(await keys.FaultsAsync());
        return (visitor.Page, keys);
    }

    /// <summary>
    /// The chooser that Enter opens on a field for files. A browser that is busy may take the key for none of its reader's,
    /// and open nothing: then it is pressed again.
    /// </summary>
    private static async Task<IFileChooser> ChooserAsync(IPage page)
    {
        var opened = new TaskCompletionSource<IFileChooser>();
        page.FileChooser += (_, chooser) => opened.TrySetResult(chooser);
        for (var presses = 0; presses < 30; presses++)
        {
            await page.Keyboard.PressAsync("Enter");
            if (await Task.WhenAny(opened.Task, Task.Delay(TimeSpan.FromSeconds(2))) == opened.Task)
            {
                return await opened.Task;
            }
        }

        throw new TimeoutException("The field for files opened no chooser.");
    }

    /// <summary>Whose answer counts alone reads it once more.</summary>
    private static async Task ConfirmAsync(IPage page, KeyboardUser keys)
    {
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Klopt uw antwoord?");
        await keys.SubmitAsync("main button.primary");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Uw antwoord is vastgelegd");
    }
}
