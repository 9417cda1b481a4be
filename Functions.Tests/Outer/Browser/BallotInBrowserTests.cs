using Microsoft.Playwright;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Preselection;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Browser;

/// <summary>A committee member at the grid of scores, with nothing but a keyboard.</summary>
[Collection(BrowserTests.Name)]
public sealed class BallotInBrowserTests(BrowserFixture browser)
{
    private const int MaxTabs = 200;
    private static readonly PersonId Member = new("committee-2");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_ballot_is_scored_by_keyboard_and_a_forgotten_score_loses_none_of_the_others(bool javaScript)
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var scene = await Scene.SetAsync(app);
        await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied);
        await scene.AddAsync("Bram Smit", CandidateStatus.Applied);
        var call = scene.Stage(StageKind.Preselection);
        await scene.StartAsync(nameof(PreselectionOrchestration), call);
        var ballot = scene.Ballot(call, PreselectionBallots.Scores, Member);
        await using var visitor = await browser.VisitAsync(app.Http.BaseAddress!, javaScript);
        var page = visitor.Page;
        await page.GotoAsync(ballot);
        Assert.Empty(await new KeyboardUser(page).FaultsAsync());

        await FillInAsync(page, forgetFirst: true);
        var asked = scene.Definition.Vacancy.Criteria.Count;
        await Assertions.Expect(page.Locator(".error-summary li")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("input:checked")).ToHaveCountAsync(asked - 1);
        await Assertions.Expect(page.Locator("textarea").First).ToHaveValueAsync("Sterk in de klas.");
        Assert.Empty(await VotesAsync(app, scene, call));

        await FillInAsync(page, forgetFirst: false);
        await Assertions.Expect(page.Locator("#progress")).ToContainTextAsync("1 van 2 kandidaten beoordeeld");
        await FillInAsync(page, forgetFirst: false);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Uw antwoord is vastgelegd");
        await app.Time.RunUntilIdleAsync();
        Assert.Single(await VotesAsync(app, scene, call));
        Assert.Empty(visitor.Complaints);
    }

    /// <summary>
    /// Tabs through the form: the fourth score of every criterion that has none yet, a remark where there is none, and
    /// Enter on the button.
    /// </summary>
    private static async Task FillInAsync(IPage page, bool forgetFirst)
    {
        for (var tabs = 0; tabs < MaxTabs; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = page.Locator(":focus");
            if (await focused.CountAsync() == 0)
            {
                continue;
            }

            var name = await focused.GetAttributeAsync("name") ?? "";
            if (await focused.GetAttributeAsync("type") == "submit")
            {
                await Visitor.SubmitAsync(page, () => page.Keyboard.PressAsync("Enter"));
                return;
            }

            if (name.StartsWith("score-", StringComparison.Ordinal))
            {
                if (forgetFirst)
                {
                    forgetFirst = false;
                }
                else if (!await focused.IsCheckedAsync())
                {
                    await page.Keyboard.PressAsync("ArrowRight");
                    await page.Keyboard.PressAsync("ArrowRight");
                    await page.Keyboard.PressAsync("ArrowRight");
                }
            }
            else if (name.StartsWith("remark-", StringComparison.Ordinal) && await focused.InputValueAsync() == "")
            {
                await page.Keyboard.TypeAsync("Sterk in de klas.");
            }
        }

        throw new TimeoutException("The button cannot be reached with the Tab key.");
    }

    private static Task<IReadOnlyList<Vote>> VotesAsync(RecruitmentApp app, Scene scene, StageCall call) =>
        app.Get<BallotRecords>().VotesAsync(scene.Procedure, call.Ballot(PreselectionBallots.Scores));
}
