using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Durable.Execution;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Durable.Storage;

namespace Recruitment.Embedded.Durable;

/// <summary>
/// Takes an instance from its mailbox to the next commit, turn by turn. A turn whose commit fails has not happened:
/// the instance is taken from the store again and the messages are processed anew.
/// </summary>
internal sealed partial class TurnRunner(EngineSession session, EngineParts parts)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public async Task RunAsync(Instance instance)
    {
        while (session.TryBeginTurn())
        {
            try
            {
                if (instance.Take() is not { } batch)
                {
                    return;
                }

                await RunBatchAsync(instance, batch);
                parts.Gauge.Remove(batch.Count);
            }
            finally
            {
                session.EndTurn();
            }
        }

        instance.Abandon();
    }

    private async Task RunBatchAsync(Instance instance, List<Message> batch)
    {
        try
        {
            await TurnAsync(instance, batch);
            if (parts.Options.RecoverAfterEveryTurn)
            {
                instance.Cool();
            }
            else if (instance.Execution is not null)
            {
                session.Warm.Used(instance);
            }
        }
        catch (Exception fault) when (!session.Closed)
        {
            parts.Logger.TurnNotStored(instance.Number, fault);
            instance.Cool();
            instance.PostFirst(batch);
            // On the real clock, whatever clock the instances live by: it is the store that has to recover.
            await Task.Delay(RetryAfter);
        }
        catch (Exception)
        {
            // The session closed under the turn: the next takes everything from the store.
            instance.Cool();
        }
    }

    private async Task TurnAsync(Instance instance, List<Message> batch)
    {
        var header = instance.Header ??= parts.Store.ReadPrepared(connection =>
            InstanceRows.Load(connection, instance.Number)
        );
        if (header is null || header.HasEnded)
        {
            await DiscardAsync(instance, batch);
            return;
        }

        if (header.StartDue || header.Parked)
        {
            if (
                batch.FirstOrDefault(message => message.Event is ExecutionTerminated).Event
                is ExecutionTerminated end
            )
            {
                await EndUnstartedAsync(instance, header, end, batch);
                return;
            }

            if (Admit(instance, header, batch) is not { } admitted)
            {
                return;
            }

            batch = admitted;
            header = instance.Header = header with { Parked = false };
        }

        try
        {
            var loaded = instance.Execution is null;
            instance.Execution ??= Load(header);
            await PlayAsync(instance, header, batch, loaded);
        }
        catch (Exception fault) when (!IsFaultOfStore(fault))
        {
            await ParkAsync(instance, header, batch, fault);
        }
    }

    private static bool IsFaultOfStore(Exception fault) =>
        fault is SqliteException or IOException or ObjectDisposedException;

    /// <summary>
    /// Messages for an instance that has not begun, or that is parked, wait for its start or resumption. Null when
    /// that is not among them.
    /// </summary>
    private static List<Message>? Admit(
        Instance instance,
        InstanceHeader header,
        List<Message> batch
    )
    {
        bool Opens(Message message) =>
            header.StartDue ? message.Event is ExecutionStarted : message.Event is ExecutionResumed;

        if (!batch.Exists(Opens))
        {
            instance.Held.AddRange(batch.Where(message => message.Event is not Awakened));
            return null;
        }

        List<Message> admitted =
        [
            .. batch.Where(Opens).Take(1),
            .. instance.Held,
            .. batch.Where(message => !Opens(message)),
        ];
        instance.Held.Clear();
        return admitted;
    }

    /// <exception cref="NonDeterminismException">The orchestrator does not follow the history.</exception>
    private OrchestrationExecution Load(InstanceHeader header)
    {
        var orchestrator = parts.Catalog.Orchestrator(header.Name, header.Version, parts.Services);
        var execution = new OrchestrationExecution(header, orchestrator, parts.Settings);
        if (!header.StartDue)
        {
            parts.Store.ReadPrepared(connection =>
            {
                execution.Replay(InstanceRows.ReadHistory(connection, header.Number));
                return true;
            });
        }

        return execution;
    }

    private async Task DiscardAsync(Instance instance, List<Message> batch)
    {
        instance.Cool();
        instance.InFlight.Clear();
        long[] stored =
        [
            .. batch
                .Concat(instance.Held)
                .Select(message => message.InboxNumber)
                .Where(number => number > 0),
        ];
        instance.Held.Clear();
        if (stored.Length > 0)
        {
            await parts.Store.WriteAsync(writer => InboxRows.Delete(writer, stored));
        }
    }

    private async Task EndUnstartedAsync(
        Instance instance,
        InstanceHeader header,
        ExecutionTerminated terminated,
        List<Message> batch
    )
    {
        var commit = new TurnCommit(parts.Sequences)
        {
            Instance = header,
            Now = parts.Now,
            Result = new TurnResult
            {
                Status = OrchestrationRuntimeStatus.Terminated,
                Output = terminated.Output,
                TerminatesChildren = terminated.Recursive,
            },
        };
        var effects = await parts.Store.WriteAsync(writer =>
        {
            InstanceRows.DeleteTimers(writer, header.Number);
            return commit.Write(writer);
        });
        session.Timers.Cancel(-header.Number);
        await DiscardAsync(instance, batch);
        Conclude(header, commit.Result, effects);
    }

    private async Task ParkAsync(
        Instance instance,
        InstanceHeader header,
        List<Message> batch,
        Exception fault
    )
    {
        instance.Execution = null;
        parts.Logger.Parked(header.Id, fault);
        await parts.Store.WriteAsync(writer =>
            ParkCommand.Run(writer, header.Number, fault, parts.Now)
        );
        instance.Header = header with
        {
            Parked = true,
            Status = OrchestrationRuntimeStatus.Suspended,
        };
        instance.Held.AddRange(batch.Where(message => message.Event is not Awakened));
        parts.Waiters.Notify(header.Id);
    }

    /// <summary>Acts on a stored turn.</summary>
    private void Conclude(InstanceHeader before, TurnResult result, TurnEffects? effects)
    {
        parts.Deliver(effects?.Deliveries ?? []);
        if (result.Failure is { } failure)
        {
            parts.Logger.InstanceFailed(before.Id, before.Name, failure.ErrorType);
        }

        if (result.Status != before.Status)
        {
            parts.Waiters.Notify(before.Id);
        }
    }
}
