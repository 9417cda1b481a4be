using System.Runtime.CompilerServices;
using Microsoft.DurableTask.Client;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Clocks;
using Recruitment.Records;
using Recruitment.Storage;
using Recruitment.Telemetry;

namespace Recruitment.Recruiter.Measuring;

/// <summary>
/// Counts where the procedures stand whose data are kept: one record of each is read, and once the definition, of which
/// the kinds of the stages never change. One count at a time.
/// </summary>
public sealed class ProcedureCounter(
    ProcedureIndex index,
    ProcedureRecords procedures,
    DueClocks clocks,
    TimeProvider clock
)
{
    private const int Page = 1000;

    private Dictionary<ProcedureId, KindsOfStages> _stages = [];

    public async Task<ProcedureCounts> CountAsync(DurableTaskClient client, CancellationToken cancellationToken)
    {
        var tally = new ProcedureTally(clock.GetUtcNow());
        var stages = new Dictionary<ProcedureId, KindsOfStages>();
        await foreach (var procedure in KeptAsync(cancellationToken))
        {
            var known = _stages.GetValueOrDefault(procedure.Id) ?? await StagesAsync(procedure.Id, cancellationToken);
            stages[procedure.Id] = known;
            tally.Add(procedure, known.KindOf(procedure.CurrentStage));
        }

        _stages = stages;
        await foreach (var due in clocks.ListAsync(cancellationToken))
        {
            tally.Add(due);
        }

        foreach (var status in new[] { OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Suspended })
        {
            var query = new OrchestrationQuery(Statuses: [status], PageSize: Page);
            await foreach (var instance in client.GetAllInstancesAsync(query).WithCancellation(cancellationToken))
            {
                tally.Add(instance);
            }
        }

        return tally.Counts;
    }

    private async IAsyncEnumerable<Procedure> KeptAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await index.KeptAsync(continuation, Page, cancellationToken);
            foreach (var ids in page.Ids.Chunk(StorageContainer.MaxAtOnce))
            {
                var found = await Task.WhenAll(ids.Select(id => procedures.FindAsync(id, cancellationToken)));
                foreach (var kept in found.OfType<Procedure>().Where(p => p.ErasedAt is null))
                {
                    yield return kept;
                }
            }

            continuation = page.Next;
        } while (continuation is not null);
    }

    private async Task<KindsOfStages> StagesAsync(ProcedureId id, CancellationToken cancellationToken) =>
        new((await procedures.FindDefinitionAsync(id, cancellationToken))?.Stages ?? []);

    /// <summary>The kinds of a procedure's stages, without the names and texts of its definition.</summary>
    private sealed class KindsOfStages(IEnumerable<StageDefinition> stages)
    {
        private readonly Dictionary<string, StageKind> _kinds = stages.ToDictionary(
            stage => stage.Id,
            stage => stage.Kind
        );

        /// <summary>Null before the first stage and after the last.</summary>
        public StageKind? KindOf(string? stage) =>
            stage is not null && _kinds.TryGetValue(stage, out var kind) ? kind : null;
    }
}
