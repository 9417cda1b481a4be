using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Recruitment.Embedded.Durable.Execution;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Durable.Poison;
using Recruitment.Embedded.Durable.Storage;

namespace Recruitment.Embedded.Durable;

internal sealed partial class TurnRunner
{
    /// <summary>How an instance ends that this worker does not play; null when it doesn't end.</summary>
    private TurnResult? EndWithoutRunning(InstanceHeader header, List<Message> batch, TaskFailureDetails? mismatch)
    {
        if (batch.Find(message => message.Event is ExecutionTerminated).Event is ExecutionTerminated end)
        {
            return new TurnResult
            {
                Status = OrchestrationRuntimeStatus.Terminated,
                Output = end.Output,
                TerminatesChildren = end.Recursive,
            };
        }

        var fails = parts.Settings.Versioning?.FailureStrategy == DurableTaskWorkerOptions.VersionFailureStrategy.Fail;
        var begins = !header.StartDue || batch.Exists(message => message.Event is ExecutionStarted);
        return mismatch is null || !fails || !begins
            ? null
            : new TurnResult
            {
                Status = OrchestrationRuntimeStatus.Failed,
                Failure = mismatch,
                NonRetriable = true,
            };
    }

    private async Task EndUnplayedAsync(
        Instance instance,
        InstanceHeader header,
        TurnResult result,
        List<Message> batch
    )
    {
        var commit = new TurnCommit(parts.Sequences)
        {
            Instance = header,
            Now = parts.Now,
            Result = result,
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

    private async Task ParkAsync(Instance instance, InstanceHeader header, List<Message> batch, Exception fault)
    {
        instance.Execution = null;
        if (fault is PoisonException poison)
        {
            parts.Logger.Poisoned(header.Id, header.Name, poison.Runs, poison.What);
        }
        else
        {
            parts.Logger.Parked(header.Id, fault);
        }

        // A resumption is one more try, and no standing order.
        var resumptions = batch.Where(message => message.Event is ExecutionResumed).ToList();
        await parts.Store.WriteAsync(writer =>
        {
            ParkCommand.Run(writer, header.Number, fault, parts.Now);
            InboxRows.Delete(writer, Consumed(resumptions));
        });
        instance.Header = header with { Parked = true, Status = OrchestrationRuntimeStatus.Suspended };
        // What is to end the instance does so now; the rest is held.
        instance.PostFirst([.. batch.Except(resumptions)]);
        parts.Waiters.Notify(header.Id);
    }

    /// <summary>Parks the instance of a poisonous activity, unless it is parked; gives it and the other messages.</summary>
    private async Task<(InstanceHeader Header, List<Message> Others)> ParkForAsync(
        Instance instance,
        InstanceHeader header,
        List<Message> batch,
        ActivityPoisoned poisoned
    )
    {
        if (!header.Parked)
        {
            await ParkAsync(instance, header, [], PoisonException.Of(poisoned));
        }

        foreach (var message in batch)
        {
            if (message is { Event: ActivityPoisoned one, Execution: { } execution })
            {
                instance.InFlight.Remove((execution, one.Activity.TaskId));
            }
        }

        return (instance.Header ?? header, [.. batch.Where(message => message.Event is not ActivityPoisoned)]);
    }

    private async Task<InstanceHeader> UnparkAsync(InstanceHeader header)
    {
        await parts.Store.WriteAsync(writer => ParkCommand.TakeBack(writer, header.Number));
        session.Suspects?.Forget(header.Number);
        return header with { Parked = false };
    }

    /// <summary>Parks an instance whose turn cannot be stored; false when the store takes nothing at all.</summary>
    private async Task<bool> TryParkAsync(Instance instance, Exception fault)
    {
        try
        {
            await parts.Store.WriteAsync(writer => ParkCommand.Run(writer, instance.Number, fault, parts.Now));
            var header = parts.Store.Read(connection => InstanceRows.Load(connection, instance.Number));
            if (header is not null)
            {
                parts.Logger.Parked(header.Id, fault);
                parts.Waiters.Notify(header.Id);
            }

            instance.FailedCommits = 0;
            return true;
        }
        catch (Exception again) when (IsFaultOfStore(again))
        {
            return false;
        }
    }

    /// <summary>Not so when the store works and refuses what the turn writes.</summary>
    public static bool IsFaultOfStore(Exception fault) =>
        fault
            is SqliteException
                {
                    SqliteErrorCode: not (
                        SQLitePCL.raw.SQLITE_TOOBIG
                        or SQLitePCL.raw.SQLITE_CONSTRAINT
                        or SQLitePCL.raw.SQLITE_MISMATCH
                    )
                }
                or IOException
                or ObjectDisposedException;
}
