using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Durable.Execution;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Durable.Poison;
using Recruitment.Embedded.Durable.Storage;

namespace Recruitment.Embedded.Durable;

/// <summary>
/// Takes an instance from its mailbox to the next commit, turn by turn. A turn whose commit fails has not happened:
/// the instance is taken from the store again and the messages are processed anew.
/// </summary>
internal sealed partial class TurnRunner(EngineSession session, EngineParts parts)
{
    /// <summary>
    /// So often a turn is tried that cannot be stored. When the store then takes other writes, it is the turn that is
    /// at fault.
    /// </summary>
    private const int MaxFailedCommits = 5;

    private const int LongestRetry = 60;

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

    private async Task RunBatchAsync(Instance instance, List<Message> arrived)
    {
        var batch = instance.WithHeld(arrived);
        var begun = parts.Meter.BeginTurn();
        try
        {
            await TurnAsync(instance, batch);
            parts.Meter.EndTurn(begun);
            instance.FailedCommits = 0;
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
            if (++instance.FailedCommits < MaxFailedCommits || !await TryParkAsync(instance, fault))
            {
                await Task.Delay(parts.Options.RetryStoringAfter * Math.Min(instance.FailedCommits, LongestRetry));
            }
        }
        catch (Exception)
        {
            // The session closed under the turn: the next takes everything from the store.
            instance.Cool();
        }
        finally
        {
            session.Suspects?.Arrived(instance.Number);
        }
    }

    private async Task TurnAsync(Instance instance, List<Message> batch)
    {
        var header = instance.Header ??= parts.Store.Read(connection => InstanceRows.Load(connection, instance.Number));
        if (header is null || header.HasEnded)
        {
            await DiscardAsync(instance, batch);
            return;
        }

        if (batch.Find(message => message.Event is ActivityPoisoned).Event is ActivityPoisoned one)
        {
            (header, batch) = await ParkForAsync(instance, header, batch, one);
        }

        var mismatch = instance.Execution is null
            ? VersionMatch.Fault(parts.Settings.Versioning, header.Version)
            : null;
        var refusal = mismatch?.ErrorMessage ?? await parts.Settings.Filter.RefusalAsync(header);
        if (header.StartDue || header.Parked || refusal is not null)
        {
            if (EndWithoutRunning(header, batch, mismatch) is { } end)
            {
                await EndUnplayedAsync(instance, header, end, batch);
                return;
            }

            if (refusal is not null)
            {
                parts.Logger.NotTaken(header.Id, refusal);
                Hold(instance, batch);
                return;
            }

            if (Admit(instance, header, batch) is not { } admitted)
            {
                return;
            }

            batch = admitted;
            if (header.Parked)
            {
                header = instance.Header = await UnparkAsync(header);
            }
        }

        if (session.Suspects is { } suspects && batch.Exists(message => message.Suspect))
        {
            await TryAsync(instance, header, batch, suspects);
        }
        else
        {
            await LoadAndPlayAsync(instance, header, batch, trial: null);
        }
    }

    /// <summary>Runs a turn that may have ended the process before.</summary>
    private async Task TryAsync(Instance instance, InstanceHeader header, List<Message> batch, Suspects suspects)
    {
        using var trial =
            await suspects.BeginAsync(Suspect.Turn(header.Number))
            ?? throw new OperationCanceledException("The session closed.");
        if (trial.IsPoison)
        {
            await ParkAsync(instance, header, batch, PoisonException.OfTurn(header, trial.Runs));
            return;
        }

        await LoadAndPlayAsync(instance, header, batch, trial);
        await trial.TakeBackAsync(); // unless a commit has ended it
    }

    private async Task LoadAndPlayAsync(Instance instance, InstanceHeader header, List<Message> batch, Trial? trial)
    {
        try
        {
            var loaded = instance.Execution is null;
            instance.Execution ??= Load(header);
            await PlayAsync(instance, header, batch, loaded, trial);
        }
        catch (Exception fault) when (!IsFaultOfStore(fault))
        {
            await ParkAsync(instance, header, batch, fault);
        }
    }

    /// <summary>
    /// Messages for an instance that has not begun, or that is parked, wait for its start or resumption. Null when
    /// that is not among them.
    /// </summary>
    private static List<Message>? Admit(Instance instance, InstanceHeader header, List<Message> batch)
    {
        static bool Starts(Message message) => message.Event is ExecutionStarted;
        var opens =
            (!header.StartDue || batch.Exists(Starts))
            && (!header.Parked || batch.Exists(message => message.Event is ExecutionResumed));
        if (!opens)
        {
            Hold(instance, batch);
            return null;
        }

        // The start comes first, whatever arrived before it; a parked instance needs no other order.
        return header.StartDue
            ? [.. batch.Where(Starts).Take(1), .. batch.Where(message => !Starts(message))]
            : [.. batch.OrderBy(message => message.Event is not ExecutionResumed)];
    }

    private static void Hold(Instance instance, List<Message> batch) =>
        instance.Held.AddRange(batch.Where(message => message.Event is not Awakened));

    /// <exception cref="NonDeterminismException">The orchestrator does not follow the history.</exception>
    private OrchestrationExecution Load(InstanceHeader header)
    {
        var orchestrator = parts.Catalog.Orchestrator(header.Name, header.Version, parts.Services);
        var execution = new OrchestrationExecution(header, orchestrator, parts.Settings);
        if (!header.StartDue)
        {
            parts.Store.Read(connection =>
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
            .. batch.Concat(instance.Held).Select(message => message.InboxNumber).Where(number => number > 0),
        ];
        instance.Held.Clear();
        if (stored.Length > 0)
        {
            await parts.Store.WriteAsync(writer => InboxRows.Delete(writer, stored));
        }
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
