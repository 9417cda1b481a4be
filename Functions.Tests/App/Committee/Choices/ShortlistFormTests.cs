using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Choices;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Preselection;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Committee.Choices;

/// <summary>The chair decides who is invited for an interview.</summary>
public sealed class ShortlistFormTests
{
    private static readonly PersonId Chair = new("committee-1");

    [Fact]
    public async Task Nothing_is_chosen_beforehand_and_a_form_that_is_sent_untouched_decides_nothing()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call, _) = await ScoredAsync(app, "Anna Vermeer", "Bram Smit");

        var form = await app.GetAsync(Link(scene, call));
        var refused = await form.Form!.PostAsync();

        Assert.Null(form.Document.QuerySelector("input[checked]"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.StartsWith("Niet vastgelegd: ", refused.Document.Title);
        var fault = refused.Document.QuerySelector(".error-summary a")!;
        Assert.StartsWith("Kies wie er doorgaat", fault.TextContent);
        Assert.Equal("radio", refused.Document.GetElementById(fault.GetAttribute("href")![1..])?.GetAttribute("type"));
        Assert.Empty(await VotesAsync(scene, call));
    }

    [Fact]
    public async Task The_proposal_is_taken_over_by_a_choice_and_confirmed_on_a_second_page()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call, all) = await ScoredAsync(app, "Anna Vermeer", "Bram Smit", "Cleo Bakker");
        var form = (await app.GetAsync(Link(scene, call))).Form!;

        var asked = await form.Set("choice", "proposal").Set("reason", "Zoals besproken.").PostAsync();
        Assert.Equal("Klopt uw antwoord?", asked.Heading());
        Assert.Equal("1 kandidaat wordt niet uitgenodigd en krijgt een afwijzing.", asked.Text("#consequence"));
        Assert.Empty(await VotesAsync(scene, call));
        var back = await asked.Form!.Set(BallotConfirmation.Field, BallotConfirmation.No).PostAsync();
        Assert.True(back.IsChecked("chosen", all[0].Id.Value));
        Assert.Equal("Zoals besproken.", back.Text("textarea"));
        Assert.Empty(await VotesAsync(scene, call));
        var recorded = await asked.Form!.Set(BallotConfirmation.Field, BallotConfirmation.Yes).PostAsync();

        Assert.Contains("U kunt het niet meer wijzigen", recorded.Text);
        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Shortlisted, await scene.StatusAsync(all[0]));
        Assert.Equal(CandidateStatus.Rejected, await scene.StatusAsync(all[2]));
    }

    [Theory]
    [InlineData("proposal", 2, "U nam het voorstel over en vinkte andere kandidaten aan. Kies een van beide.")]
    [InlineData("own", null, "Kies ten minste één kandidaat in de tabel.")]
    [InlineData("nobody", 0, "U koos kandidaten en gaf ook aan dat niemand in aanmerking komt. Kies een van beide.")]
    public async Task Choices_that_contradict_each_other_are_refused(string choice, int? ticked, string fault)
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call, all) = await ScoredAsync(app, "Anna Vermeer", "Bram Smit", "Cleo Bakker");

        var refused = await scene.VoteAsync(
            call,
            PreselectionBallots.Shortlist,
            Chair,
            [
                ("choice", choice),
                ("reason", "Om deze reden."),
                .. ticked is { } index ? [("chosen", all[index].Id.Value)] : Array.Empty<(string, string)>(),
            ]
        );

        Assert.Equal(fault, Assert.Single(refused.Faults()));
        Assert.Null(await scene.ResultAsync(call));
    }

    [Fact]
    public async Task The_chair_reads_the_application_the_remarks_and_how_the_average_is_made()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var (scene, call, all) = await ScoredAsync(app, "Anna Vermeer", "Bram Smit");

        var page = await app.GetAsync(Link(scene, call));

        var row = page.Document.QuerySelector($"#candidate-{all[0].Id}")!;
        Assert.Contains("ik geef graag les", row.QuerySelector(".motivation")?.TextContent);
        Assert.DoesNotContain("Vermeer", row.TextContent);
        Assert.Contains("Opmerking over A", row.QuerySelector(".remarks")?.TextContent);
        var criteria = scene.Definition.Vacancy.Criteria;
        var weights = criteria.Sum(criterion => criterion.Weight);
        Assert.Equal(criteria.Count, row.QuerySelectorAll(".sum tbody tr").Length);
        Assert.Contains("(5, 5, 5, 5, 5)", row.QuerySelector(".sum tbody")?.TextContent);
        Assert.Contains($"{5 * weights},00 : {weights} = 5,00", row.QuerySelector(".made")?.TextContent);
    }

    [Fact]
    public async Task With_many_candidates_an_application_is_shown_when_it_is_asked_for_and_nothing_ticked_is_lost()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var names = Enumerable.Range(1, ChoiceForm.MaxInFull + 1).Select(n => $"Kandidaat Nummer{n}").ToArray();
        var (scene, call, all) = await ScoredAsync(app, names);
        var page = await app.GetAsync(Link(scene, call));
        var last = all[^1].Id.Value;
        Assert.Equal(ChoiceForm.MaxInFullOfMany, page.Document.QuerySelectorAll(".motivation").Length);

        var opened = await page.Form!.Tick("chosen", all[0].Id.Value).Set("open", last).PostAsync();

        Assert.Equal(HttpStatusCode.OK, opened.Status);
        Assert.NotNull(opened.Document.QuerySelector($"#candidate-{last} details[open] .motivation"));
        Assert.True(opened.IsChecked("chosen", all[0].Id.Value));
        Assert.Empty(await VotesAsync(scene, call));
    }

    /// <summary>The first candidate got 5 of everybody, the second 4, and so on down to 1; at most two are invited.</summary>
    private static async Task<(Scene Scene, StageCall Call, IReadOnlyList<Candidate> All)> ScoredAsync(
        RecruitmentApp app,
        params string[] names
    )
    {
        var scene = await Scene.SetAsync(
            app,
            d => d with { Stages = [.. d.Stages.Select(stage => ShortlistOfTwo(stage))] }
        );
        var all = new List<Candidate>();
        foreach (var name in names)
        {
            all.Add(await scene.AddAsync(name, CandidateStatus.Applied));
        }

        var call = scene.Stage(StageKind.Preselection);
        await scene.StartAsync(nameof(PreselectionOrchestration), call);
        foreach (var member in scene.Definition.People.CommitteeIds)
        {
            var scores =
                from one in all.Index()
                from criterion in scene.Definition.Vacancy.Criteria
                select ($"score-{one.Item.Id}-{criterion.Id}", $"{Math.Max(1, 5 - one.Index)}");
            // More than fit on a form are recorded past it.
            if (all.Count <= 20)
            {
                await scene.VoteAsync(
                    call,
                    PreselectionBallots.Scores,
                    member,
                    [.. scores, ($"remark-{all[0].Id}", "Opmerking over A")]
                );
            }
            else
            {
                await CastAsync(scene, call, member, all);
            }
        }

        await app.Time.RunUntilIdleAsync();
        return (scene, call, all);
    }

    private static async Task CastAsync(Scene scene, StageCall call, PersonId member, IReadOnlyList<Candidate> all)
    {
        var ballot = call.Ballot(PreselectionBallots.Scores);
        var vote = new Vote
        {
            Voter = member,
            CastAt = scene.App.Clock.GetUtcNow(),
            Candidates =
            [
                .. all.Select(
                    (candidate, place) =>
                        new CandidateVote
                        {
                            Candidate = candidate.Id,
                            Scores = scene.Definition.Vacancy.Criteria.ToDictionary(
                                criterion => criterion.Id,
                                _ => Math.Max(1, 5 - place)
                            ),
                        }
                ),
            ],
        };
        await scene.App.Get<BallotRecords>().CastAsync(scene.Procedure, ballot, vote);
        await scene.App.Durable.RaiseEventAsync(new BallotKey(scene.Procedure, ballot).InstanceId, StageEvents.Acted);
    }

    private static StageDefinition ShortlistOfTwo(StageDefinition stage) =>
        stage.Kind == StageKind.Preselection ? stage with { MaximumShortlist = 2 } : stage;

    private static string Link(Scene scene, StageCall call) => scene.Ballot(call, PreselectionBallots.Shortlist, Chair);

    private static Task<IReadOnlyList<Vote>> VotesAsync(Scene scene, StageCall call) =>
        scene.App.Get<BallotRecords>().VotesAsync(scene.Procedure, call.Ballot(PreselectionBallots.Shortlist));
}
