using Recruitment.Records;

namespace Recruitment.Procedures.Tasks;

/// <summary>
/// What is to be done in all procedures, and by whom: in one listing, so that a list of tasks reads no procedure,
/// candidate or vote. Whatever reads for an orchestration where its wait stands sets here what is left of it, at every
/// waking, so that what a crash left behind is set right by the next. Holds ids only.
/// </summary>
public sealed class OpenTasks(RecordStore records, TimeProvider clock)
{
    private const string Root = "index/tasks/";

    /// <summary>Sets what is still to be done in a wait; nothing: it is over. Repeating it changes nothing.</summary>
    /// <param name="stage">See <see cref="TaskList.Stage"/>.</param>
    public async Task SetAsync(
        ProcedureId procedure,
        string wait,
        string? stage,
        IReadOnlyList<OpenTask> tasks,
        CancellationToken cancellationToken
    )
    {
        var path = PathOf(procedure, wait);
        if (tasks.Count == 0)
        {
            // It looks first: mostly there is nothing to delete.
            if (await records.FindAsync<TaskList>(path, cancellationToken) is not null)
            {
                await records.DeleteAsync(path, cancellationToken);
            }

            return;
        }

        var now = clock.GetUtcNow();
        await records.ChangeAsync<TaskList>(
            path,
            found =>
            {
                IReadOnlyList<OpenTask> next =
                [
                    .. tasks.Select(task => task.After(found?.Tasks.FirstOrDefault(task.IsSame), now)),
                ];
                return found is not null && found.Tasks.SequenceEqual(next)
                    ? found
                    : new TaskList(procedure, wait, stage, next);
            },
            cancellationToken
        );
    }

    /// <summary>Tells until when the tasks of a wait should be done, once it is planned.</summary>
    public async Task PlanAsync(
        ProcedureId procedure,
        string wait,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        var path = PathOf(procedure, wait);
        if (await records.FindAsync<TaskList>(path, cancellationToken) is null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        await records.DeriveAsync<TaskList>(
            path,
            found =>
                Task.FromResult(
                    found is null
                        ? null
                        : found with
                        {
                            Tasks = [.. found.Tasks.Select(t => t.PlannedUntil(until, now))],
                        }
                ),
            cancellationToken
        );
    }

    /// <summary>The tasks of a stage are over, whatever they were: it begins, or ended.</summary>
    public async Task EndAsync(ProcedureId procedure, string stage, CancellationToken cancellationToken)
    {
        foreach (var list in await ListAsync(procedure, cancellationToken))
        {
            if (list.Stage == stage)
            {
                await records.DeleteAsync(PathOf(procedure, list.Wait), cancellationToken);
            }
        }
    }

    /// <summary>The procedure's data are erased.</summary>
    public Task EraseAsync(ProcedureId procedure, CancellationToken cancellationToken) =>
        records.EraseAsync(PrefixOf(procedure), cancellationToken);

    /// <summary>What is to be done in all procedures: a request for every 5,000 waits.</summary>
    public IAsyncEnumerable<TaskList> ListAsync(CancellationToken cancellationToken) =>
        records.SummariesAsync<TaskList, TaskList>(Root, cancellationToken);

    /// <summary>What is to be done in one.</summary>
    public async Task<IReadOnlyList<TaskList>> ListAsync(ProcedureId procedure, CancellationToken cancellationToken) =>
        await records
            .SummariesAsync<TaskList, TaskList>(PrefixOf(procedure), cancellationToken)
            .ToListAsync(cancellationToken);

    /// <summary>Beside each other, so that one listing tells of all; no id of a procedure is the beginning of another.</summary>
    private static string PrefixOf(ProcedureId procedure) => $"{Root}{procedure}.";

    private static string PathOf(ProcedureId procedure, string wait) => $"{PrefixOf(procedure)}{wait}.json";
}
