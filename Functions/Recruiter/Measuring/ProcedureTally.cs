using System.Text.Json;
using Microsoft.DurableTask.Client;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Clocks;
using Recruitment.Records;
using Recruitment.Telemetry;

namespace Recruitment.Recruiter.Measuring;

/// <summary>Counts what it is given: procedures first.</summary>
/// <param name="now">When it is counted, UTC.</param>
internal sealed class ProcedureTally(DateTimeOffset now)
{
    private readonly Dictionary<(string Stage, string State), int> _procedures = [];
    private readonly Dictionary<string, int> _overdue = [];
    private readonly Dictionary<(string Clock, string Standing), int> _clocks = [];
    private readonly Dictionary<ProcedureId, ProcedureState> _states = [];

    // Told also when there is nothing: an alert needs to see the 0.
    private readonly Dictionary<string, int> _halted = new()
    {
        ["halted"] = 0,
        ["failed"] = 0,
        ["suspended"] = 0,
    };

    public ProcedureCounts Counts =>
        new()
        {
            Procedures = _procedures,
            Overdue = _overdue,
            Halted = _halted,
            Clocks = _clocks,
        };

    /// <param name="kind">Of the stage that it is in; null: in none.</param>
    public void Add(Procedure procedure, StageKind? kind)
    {
        _states[procedure.Id] = procedure.State;
        var stage = kind is { } known ? Word(known) : "";
        Count(_procedures, (stage, Word(procedure.State)));
        if (procedure.IsHalted)
        {
            Count(_halted, "halted");
        }

        if (IsOverdue(procedure))
        {
            Count(_overdue, stage);
        }
    }

    /// <summary>Counts the clocks of a procedure that was counted.</summary>
    public void Add(ProcedureClocks clocks)
    {
        foreach (var due in _states.ContainsKey(clocks.Procedure) ? clocks.Due : [])
        {
            Count(_clocks, (Word(due.Kind), Word(due.Standing)));
        }
    }

    /// <summary>Counts an orchestration that failed or is suspended, unless the recruiter suspended its procedure.</summary>
    public void Add(OrchestrationMetadata instance)
    {
        // Ids of orchestrations start with that of their procedure.
        var procedure = new ProcedureId(instance.InstanceId.Split('-')[0]);
        if (instance.RuntimeStatus == OrchestrationRuntimeStatus.Failed)
        {
            Count(_halted, "failed");
        }
        else if (_states.GetValueOrDefault(procedure) != ProcedureState.Suspended)
        {
            Count(_halted, "suspended");
        }
    }

    private bool IsOverdue(Procedure procedure) =>
        procedure is { IsUnderWay: true, HaltedAt: null }
        && procedure.State != ProcedureState.Suspended
        && procedure.Timeline.FirstOrDefault(d => d.StageId == procedure.CurrentStage)
            is { EndedAt: null, ClosesAt: { } closes }
        && closes < now;

    private static void Count<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
