using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.Nomination;
using Recruitment.Stages.Preselection;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Committee.Paging;

public sealed class ManyOnOtherFormsTests
{
    private static readonly PersonId Chair = new("committee-1");
    private static readonly PersonId Manager = new("management-1");

    [Fact]
    public async Task Of_many_candidates_the_shortlist_shows_the_best_sixty_and_nobody_else_can_be_chosen()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var pages = await ScorePages.OpenAsync(app, 102);
        var (worst, best) = (pages.Candidates[0], pages.Candidates[101]);
        await ScoreAsync(
            pages,
            candidate =>
                candidate == worst ? 1
                : candidate == best ? 5
                : 3
        );

        var form = await app.GetAsync(Shortlist(pages));
        var refused = await pages.Scene.VoteAsync(
            pages.Call,
            PreselectionBallots.Shortlist,
            Chair,
            ("chosen", worst.Id.Value)
        );

        var boxes = form.Document.QuerySelectorAll("input[name=chosen]");
        Assert.Equal(60, boxes.Length);
        Assert.Equal(best.Id.Value, boxes[0].GetAttribute("value"));
        Assert.DoesNotContain(boxes, box => box.GetAttribute("value") == worst.Id.Value);
        Assert.Contains("De andere 42 hebben", form.Text("#not-shown"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(CandidateStatus.Applied, await pages.Scene.StatusAsync(worst));
    }

    [Fact]
    public async Task Many_internal_candidates_are_nominated_in_pages()
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var scene = await Scene.SetAsync(app);
        var candidates = new List<Candidate>();
        for (var number = 1; number <= 21; number++)
        {
            candidates.Add(await scene.AddAsync($"Collega {number}", CandidateStatus.Applied, Track.Internal));
        }

        var call = scene.Stage(StageKind.Nomination);
        await scene.StartAsync(nameof(NominationOrchestration), call);
        var link = scene.Ballot(call, NominationOrchestration.Question, Manager);

        var second = await app.PostAsync($"{link}?page=1", Choices(candidates[..20], "nominate"));
        Assert.Contains("20 van 21 kandidaten", second.Text("#progress"));
        var refused = await app.PostAsync($"{link}?page=2", Choices(candidates[20..], "decline"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var asked = await app.PostAsync($"{link}?page=2", Choices(candidates[20..], "nominate"));
        Assert.Equal("Klopt uw antwoord?", asked.Heading());
        Assert.Null(await scene.ResultAsync(call));
        await asked.Form!.Set(BallotConfirmation.Field, BallotConfirmation.Yes).PostAsync();

        Assert.Equal(StageResult.Done, await scene.ResultAsync(call));
        Assert.Equal(CandidateStatus.Nominated, await scene.StatusAsync(candidates[20]));
    }

    [Fact]
    public void A_page_never_has_more_fields_than_a_form_may_have()
    {
        var definition = Scene.Alkwin();
        var many = definition with
        {
            Vacancy = definition.Vacancy with
            {
                Criteria =
                [
                    .. Enumerable.Range(1, 100).Select(n => new Criterion { Id = $"c{n}", Text = $"Criterium {n}" }),
                ],
            },
        };
        var stage = many.Stages.First(s => s.Kind == StageKind.Preselection);

        var size = new PreselectionScoresForm().PageSize(many, stage);

        Assert.InRange(size * (many.CriteriaIn(stage).Count + 1), 1, 1024);
    }

    private static string Shortlist(ScorePages pages) =>
        pages.Scene.Ballot(pages.Call, PreselectionBallots.Shortlist, Chair);

    /// <summary>All members score alike, past the form.</summary>
    private static async Task ScoreAsync(ScorePages pages, Func<Candidate, int> score)
    {
        var scene = pages.Scene;
        var ballot = pages.Call.Ballot(PreselectionBallots.Scores);
        foreach (var member in scene.Definition.People.CommitteeIds)
        {
            var vote = new Vote
            {
                Voter = member,
                CastAt = scene.App.Clock.GetUtcNow(),
                Candidates =
                [
                    .. pages.Candidates.Select(candidate => new CandidateVote
                    {
                        Candidate = candidate.Id,
                        Scores = scene.Definition.Vacancy.Criteria.ToDictionary(
                            criterion => criterion.Id,
                            _ => score(candidate)
                        ),
                    }),
                ],
            };
            await scene.App.Get<BallotRecords>().CastAsync(scene.Procedure, ballot, vote);
        }

        await scene.App.Durable.RaiseEventAsync(new BallotKey(scene.Procedure, ballot).InstanceId, StageEvents.Acted);
        await scene.App.Time.RunUntilIdleAsync();
    }

    private static IEnumerable<(string, string)> Choices(IEnumerable<Candidate> candidates, string choice) =>
        candidates.Select(candidate => ($"choice-{candidate.Id}", choice));
}
