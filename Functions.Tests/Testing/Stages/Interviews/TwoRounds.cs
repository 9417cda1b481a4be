using Microsoft.DurableTask;
using Recruitment.Candidates;
using Recruitment.Committee.Scores;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Tests.Driving;
using Recruitment.Timeline;

namespace Recruitment.Tests.Stages.Interviews;

/// <summary>
/// A procedure that consists of two rounds of interviews, with an assignment in the second, after the first of which one
/// candidate at most goes on; from Monday 1 February 2027. The first is on Friday 5, the second on Thursday 11 February.
/// </summary>
internal static class TwoRounds
{
    public const string FirstRound = "gesprekken";
    public const string SecondRound = "tweede-ronde";

    public static readonly DateOnly FirstDay = new(2027, 2, 5);
    public static readonly DateOnly SecondDay = new(2027, 2, 11);

    /// <summary>The id of the criterion that the second round's assignment is scored on.</summary>
    public const string Assignment = "assignment_tweede-ronde";

    public static Task<Scene> SetAsync(RecruitmentApp app, int maximumNext = 1) =>
        Scene.SetAsync(app, definition => Change(definition, maximumNext));

    /// <summary>Starts the procedure, once the candidates are there.</summary>
    public static async Task StartAsync(Scene scene)
    {
        await scene.App.Durable.ScheduleNewOrchestrationInstanceAsync(
            nameof(ProcedureOrchestration),
            scene.Procedure,
            new StartOrchestrationOptions(scene.Procedure.Value)
        );
        await scene.App.Time.RunUntilIdleAsync();
    }

    public static StageCall CallOf(Scene scene, string stage) => new(scene.Procedure, stage, 1);

    /// <summary>Every member gives a candidate the same score on every criterion.</summary>
    public static async Task ScoreAsync(Scene scene, string stage, params (Candidate Candidate, int Score)[] scores)
    {
        var definition = scene.Definition;
        var criteria = definition.CriteriaIn(definition.Stages.First(s => s.Id == stage));
        var fields = (
            from said in scores
            from criterion in criteria
            select (ScoreFieldNames.Score(said.Candidate.Id, criterion.Id), $"{said.Score}")
        ).ToList();
        foreach (var member in definition.People.CommitteeIds)
        {
            await scene.VoteAsync(CallOf(scene, stage), "scores", member, fields);
        }
    }

    private static ProcedureDefinition Change(ProcedureDefinition definition, int maximumNext)
    {
        var interviews = definition.Stages.First(s => s.Kind == StageKind.Interviews);
        var plan = interviews.Interviews!;
        return definition with
        {
            Stages =
            [
                interviews with
                {
                    Interviews = plan with { MaximumNext = maximumNext },
                },
                interviews with
                {
                    Id = SecondRound,
                    Title = "Tweede ronde",
                    Interviews = plan with
                    {
                        Assignment = new AssignmentPlan
                        {
                            Title = "Proefles",
                            Instructions = "Geef een les over internetveiligheid aan klas 2B.",
                            Minutes = 50,
                            Location = "lokaal 12",
                            Weight = 5,
                        },
                    },
                },
                definition.Stages[^1],
            ],
        };
    }
}
