using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Stages;

/// <summary>The Alkwin procedure in the stages around the appointment: the checks, the handover, the end of the term.</summary>
internal static class AfterAcceptance
{
    public const string Checks = "controle";
    public const string Handover = "overdracht";
    public const string TermEnd = "einde-termijn";

    public static readonly DateOnly Deadline = new(2027, 2, 5);

    /// <summary>The deadline is sooner than the template's, whose reminder would come before the start.</summary>
    private static readonly int[] ReminderInTime = [2];

    /// <summary>The procedure at one of these stages.</summary>
    /// <param name="startsOn">First day of work, for a stage after the appointment.</param>
    /// <param name="checks">What is asked before the appointment; null: what the template asks.</param>
    public static Task<Scene> StandAtAsync(
        RecruitmentApp app,
        string stage,
        DateOnly? startsOn = null,
        CheckPlan? checks = null
    ) =>
        Scene.SetAsync(
            app,
            definition =>
                definition with
                {
                    Stages =
                    [
                        .. definition.Stages.Select(s =>
                            s.Id == stage
                                ? s with
                                {
                                    RemindDaysBefore = ReminderInTime,
                                    Checks = checks ?? s.Checks,
                                }
                                : s
                        ),
                    ],
                },
            procedure =>
                procedure with
                {
                    CurrentStage = stage,
                    EndedAt = startsOn is null ? null : procedure.CreatedAt,
                    AftercareFrom = startsOn is null ? null : procedure.CreatedAt,
                    Outcome = startsOn is null ? null : ProcedureOutcome.Appointed,
                    State = startsOn is null ? ProcedureState.Running : ProcedureState.Ended,
                    StartsOn = startsOn is { } day ? new ResolvedDate("test", day, "day") : null,
                    Timeline =
                    [
                        .. procedure.Timeline.Select(dates =>
                            dates.StageId == stage && stage != TermEnd
                                ? dates with
                                {
                                    StartedAt = procedure.CreatedAt,
                                    Deadline = new ResolvedDate("test", Deadline, "day"),
                                }
                                : dates
                        ),
                    ],
                }
        );
}
