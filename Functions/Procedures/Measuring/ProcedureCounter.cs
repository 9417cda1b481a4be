using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.DurableTask.Client;
using Recruitment.Procedures.Definition;
using Recruitment.Records;
using Recruitment.Telemetry;

namespace Recruitment.Procedures.Measuring;

/// <summary>
/// Counts procedures by where they stand. It reads one record of each procedure whose data are here; of what never
/// changes (that data were erased, the kinds of a procedure's stages) it remembers what it read once.
/// </summary>
public sealed class ProcedureCounter(ProcedureRecords procedures, TimeProvider clock)
{
    private readonly ConcurrentDictionary<ProcedureId, bool> _erased = [];
    private readonly ConcurrentDictionary<
        ProcedureId,
        IReadOnlyDictionary<string, string>
    > _kinds = [];

    public async Task<ProcedureCounts> CountAsync(
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var counts = new Dictionary<(string Stage, string State), int>();
        var overdue = new Dictionary<string, int>();
        var halted = 0;
        var suspended = new HashSet<string>();
        await foreach (var procedure in PresentAsync(cancellationToken))
        {
            var stage = await KindOfStageAsync(procedure, cancellationToken);
            Count(counts, (stage, Word(procedure.State)));
            halted += procedure.IsHalted ? 1 : 0;
            if (procedure.State == ProcedureState.Suspended)
            {
                suspended.Add(procedure.Id.Value);
            }
            else if (IsOverdue(procedure))
            {
                Count(overdue, stage);
            }
        }

        return new ProcedureCounts
        {
            Procedures = counts,
            Overdue = overdue,
            Halted = new Dictionary<string, int>
            {
                ["halted"] = halted,
                ["failed"] = await CountAsync(client, OrchestrationRuntimeStatus.Failed, []),
                ["suspended"] = await CountAsync(
                    client,
                    OrchestrationRuntimeStatus.Suspended,
                    suspended
                ),
            },
        };
    }

    private async IAsyncEnumerable<Procedure> PresentAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var id in procedures.IdsAsync(cancellationToken))
        {
            if (
                _erased.ContainsKey(id)
                || await procedures.FindAsync(id, cancellationToken) is not { } procedure
            )
            {
                continue;
            }

            if (procedure.ErasedAt is null)
            {
                yield return procedure;
                continue;
            }

            _erased.TryAdd(id, true);
            _kinds.TryRemove(id, out _);
        }
    }

    private bool IsOverdue(Procedure procedure) =>
        procedure is { IsUnderWay: true, HaltedAt: null }
        && procedure.Timeline.FirstOrDefault(d => d.StageId == procedure.CurrentStage)
            is { EndedAt: null, ClosesAt: { } closes }
        && closes < clock.GetUtcNow();

    private async Task<string> KindOfStageAsync(
        Procedure procedure,
        CancellationToken cancellationToken
    )
    {
        if (procedure.CurrentStage is not { } current)
        {
            return "";
        }

        if (!_kinds.TryGetValue(procedure.Id, out var kinds))
        {
            var definition = await procedures.FindDefinitionAsync(procedure.Id, cancellationToken);
            kinds = definition?.Stages.ToDictionary(stage => stage.Id, stage => Word(stage.Kind));
            if (kinds is null)
            {
                return "";
            }

            _kinds[procedure.Id] = kinds;
        }

        return kinds.GetValueOrDefault(current, "");
    }

    /// <summary>Orchestrations with a status, without those of certain procedures, whose ids theirs begin with.</summary>
    private static async Task<int> CountAsync(
        DurableTaskClient client,
        OrchestrationRuntimeStatus status,
        HashSet<string> without
    )
    {
        var count = 0;
        var query = new OrchestrationQuery(Statuses: [status], PageSize: 1000);
        await foreach (var instance in client.GetAllInstancesAsync(query))
        {
            count += without.Contains(instance.InstanceId.Split('-')[0]) ? 0 : 1;
        }

        return count;
    }

    private static void Count<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
