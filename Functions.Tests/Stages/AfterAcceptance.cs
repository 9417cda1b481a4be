using System.Text.Json;
using System.Text.Json.Nodes;
using Recruitment.Calendar;
using Recruitment.Procedures;
using Recruitment.Procedures.Definition;
using Recruitment.Records;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Stages;

/// <summary>The Alkwin procedure with every stage around the appointment: the checks, the handover, the end of the term.</summary>
internal static class AfterAcceptance
{
    public const string Checks = "controle";
    public const string Handover = "overdracht";
    public const string TermEnd = "einde-termijn";

    public static readonly DateOnly Deadline = new(2027, 2, 5);

    public static ProcedureDefinition Extended(ProcedureDefinition definition) =>
        definition with
        {
            People = definition.People with
            {
                Hr = [new Person { Name = "Hanna de Boer", Email = "hanna@alkwin.example" }],
                Predecessors =
                [
                    new Person { Name = "Petra Voorganger", Email = "petra@alkwin.example" },
                ],
            },
            Stages =
            [
                .. definition.Stages.Where(s => s.Kind < StageKind.Appointment),
                new StageDefinition
                {
                    Id = Checks,
                    Kind = StageKind.Checks,
                    Deadline = "+10 werkdagen",
                    Checks = new CheckPlan { ExtensionDays = 5 },
                },
                definition.Stages.First(s => s.Kind == StageKind.Appointment),
                new StageDefinition
                {
                    Id = Handover,
                    Kind = StageKind.Handover,
                    Deadline = "+20 werkdagen",
                    Handover = new HandoverPlan
                    {
                        ShadowingDays = 2,
                        Meetings =
                        [
                            new HandoverMeeting { Title = "Dossiers doorlopen", Day = "+3 dagen" },
                        ],
                        Checklist = ["Sleutel en account geregeld", "Dossiers overgedragen"],
                    },
                },
                new StageDefinition
                {
                    Id = TermEnd,
                    Kind = StageKind.TermEnd,
                    TermEnd = new TermEndPlan(),
                },
                definition.Stages.First(s => s.Kind == StageKind.Retention),
            ],
        };

    /// <summary>What differs from the template, as a merge patch.</summary>
    public static JsonObject Overrides()
    {
        var json = JsonSerializer.SerializeToNode(Extended(Scene.Alkwin()), RecordJson.Options)!;
        return new JsonObject
        {
            ["people"] = json["people"]!.DeepClone(),
            ["stages"] = json["stages"]!.DeepClone(),
        };
    }

    /// <summary>The procedure at one of these stages.</summary>
    /// <param name="change">What is different.</param>
    /// <param name="startsOn">First day of work, for a stage after the appointment.</param>
    public static Task<Scene> StandAtAsync(
        RecruitmentApp app,
        string stage,
        Func<ProcedureDefinition, ProcedureDefinition>? change = null,
        DateOnly? startsOn = null
    ) =>
        Scene.SetAsync(
            app,
            definition => change?.Invoke(Extended(definition)) ?? Extended(definition),
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
