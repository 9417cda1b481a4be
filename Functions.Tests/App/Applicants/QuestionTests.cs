using System.Net;
using Recruitment.Applicants;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Play.App;
using Recruitment.Play.Courses;
using Recruitment.Records;
using Recruitment.Stages.Preselection;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Recruiter;

namespace Recruitment.Tests.Applicants;

/// <summary>The form's own questions.</summary>
public sealed class QuestionTests
{
    [Fact]
    public async Task Answers_are_kept_with_the_candidate_also_for_an_ordinary_vacancy()
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await StartAsync(app);

        var page = await ApplyAsync(app, id, "3,5", "Ja");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        await app.Time.RunUntilIdleAsync();
        var candidate = Assert.Single(await app.Candidates.ListAsync(id));
        Assert.Equal("3,5", candidate.Answers["jaren"]);
        Assert.Equal("Ja", candidate.Answers["avond"]);
        Assert.Contains("Kunt u ’s avonds?", (await app.GetAsync(app.OwnPage(candidate))).Text);
    }

    [Theory]
    [InlineData("veel", "Ja", "Vul bij de vraag “Hoeveel jaar?” een getal in.")]
    [InlineData("", "", "Beantwoord de vraag “Kunt u ’s avonds?”.")]
    [InlineData("", "Misschien", "Kies bij de vraag “Kunt u ’s avonds?” een van de mogelijkheden.")]
    public async Task A_wrong_answer_shows_the_form_again(string years, string evening, string fault)
    {
        await using var app = await ProcedureApi.StartAsync();
        var id = await StartAsync(app);

        var page = await ApplyAsync(app, id, years, evening);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(fault, Assert.Single(page.Faults()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_committee_reads_answers_without_the_name_where_it_scores_name_blind(bool nameBlind)
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        var scene = await Scene.SetAsync(
            app,
            definition =>
                definition with
                {
                    Questions = [new Question { Id = "regio", Text = "Welke regio?" }],
                    Stages =
                    [
                        .. definition.Stages.Select(stage =>
                            stage.Kind == StageKind.Preselection ? stage with { NameBlind = nameBlind } : stage
                        ),
                    ],
                }
        );
        var anna = await scene.AddAsync("Anna Vermeer", CandidateStatus.Applied);
        await app.Candidates.ChangeAsync(
            scene.Procedure,
            anna.Id,
            c => c with { Answers = new Dictionary<string, string> { ["regio"] = "Vermeer in Drenthe" } }
        );
        var call = scene.Stage(StageKind.Preselection);
        await scene.StartAsync(nameof(PreselectionOrchestration), call);

        var page = await app.GetAsync(scene.Ballot(call, "scores", new PersonId("committee-1")));

        Assert.Contains("Welke regio?", page.Text(".answers"));
        Assert.Contains(nameBlind ? "[…] in Drenthe" : "Vermeer in Drenthe", page.Text(".answers"));
    }

    private static async Task<ProcedureId> StartAsync(RecruitmentApp app)
    {
        var evening = new
        {
            id = "avond",
            text = "Kunt u ’s avonds?",
            kind = "choice",
            choices = new[] { "Ja", "Nee" },
            required = true,
        };
        var years = new
        {
            id = "jaren",
            text = "Hoeveel jaar?",
            kind = "number",
        };
        var id = await app.StartProcedureAsync(new { questions = new object[] { evening, years } });
        await app.AdvanceUntilAsync("2027-01-05", 9, 0);
        return id;
    }

    private static async Task<WebPage> ApplyAsync(RecruitmentApp app, ProcedureId id, string years, string evening)
    {
        var form = (await app.GetAsync($"/vacancies/{id}")).Form!; // the vacancy is open
        return await form.Set("name", "Anna Bakker")
            .Set("email", "anna@kandidaat.example")
            .Set("track", "external")
            .Set("answer-jaren", years)
            .Set("answer-avond", evening)
            .Attach("cv", SampleCv.Pdf(), "cv.pdf", "application/pdf")
            .PostAsync();
    }
}
