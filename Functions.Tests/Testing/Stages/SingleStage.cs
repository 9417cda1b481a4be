using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Stages;

/// <summary>A procedure that stands at one stage, on Monday 1 February 2027, ten in the morning in Amsterdam.</summary>
internal static class SingleStage
{
    public static readonly DateTimeOffset Start = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    public static Task<RecruitmentApp> StartAsync(bool recover = false, IReadOnlyList<string>? settings = null) =>
        RecruitmentApp.StartAsync(recover, Start, settings: settings);

    public static Task<Scene> StandAtAsync(
        this RecruitmentApp app,
        string stage,
        DateOnly? deadline = null,
        DateOnly? interviewDay = null,
        Func<ProcedureDefinition, ProcedureDefinition>? change = null
    ) =>
        Scene.SetAsync(
            app,
            change,
            stand: procedure =>
                procedure with
                {
                    CurrentStage = stage,
                    Timeline = [DatesOf(stage, deadline, interviewDay)],
                }
        );

    public static StageDates DatesOf(string stage, DateOnly? deadline, DateOnly? interviewDay) =>
        new()
        {
            StageId = stage,
            Deadline = Resolved(deadline),
            InterviewDay = Resolved(interviewDay),
        };

    /// <summary>Starts the stage's first round.</summary>
    public static async Task<StageCall> RunAsync(this Scene scene, string orchestration, string stage)
    {
        var call = new StageCall(scene.Procedure, stage, 1);
        await scene.StartAsync(orchestration, call);
        return call;
    }

    private static ResolvedDate? Resolved(DateOnly? date) =>
        date is { } day ? new ResolvedDate("test", day, "day") : null;
}
