using DurableTask.Core;
using DurableTask.Core.Exceptions;
using DurableTask.Core.History;
using Recruitment.Embedded.Timers;

namespace Recruitment.Tests.OfficialEngine.Hub;

// Messages between instances.
internal sealed partial class MemoryTaskHub
{
    private void Send(TaskMessage message)
    {
        message.Event.Timestamp = Now;
        if (message.Event is not ExecutionStartedEvent start)
        {
            Deliver(message);
            return;
        }

        if (Create(start) && start.ScheduledStartTime is { } moment)
        {
            SendAt(Utc(moment), message);
        }
        else
        {
            Deliver(message);
        }
    }

    private void SendAt(DateTimeOffset moment, TaskMessage message)
    {
        _clock.At(
            moment,
            HubJson.Write(message),
            () =>
            {
                message.Event.Timestamp = Now;
                Deliver(message);
            }
        );
    }

    /// <summary>False when an instance of its id is there already: a second start of a running one changes nothing.</summary>
    private bool Create(ExecutionStartedEvent start)
    {
        var id = start.OrchestrationInstance.InstanceId;
        if (_instances.TryGetValue(id, out var found) && !found.HasEnded)
        {
            return false;
        }

        var instance = new HubInstance(id) { ExecutionId = start.OrchestrationInstance.ExecutionId };
        instance.Keep(
            new OrchestrationState
            {
                OrchestrationInstance = start.OrchestrationInstance,
                ParentInstance = start.ParentInstance,
                Name = start.Name,
                Version = start.Version,
                Input = start.Input,
                Tags = start.Tags,
                ScheduledStartTime = start.ScheduledStartTime,
                OrchestrationStatus = OrchestrationStatus.Pending,
                CreatedTime = Now,
                LastUpdatedTime = Now,
            }
        );
        _instances[id] = instance;
        return true;
    }

    /// <summary>Messages to who is not there, or has ended, are lost.</summary>
    private void Deliver(TaskMessage message)
    {
        if (_instances.TryGetValue(message.OrchestrationInstance.InstanceId, out var instance) && !instance.HasEnded)
        {
            instance.Inbox.Add(HubJson.Write(message));
            if (instance.NotBefore <= _clock.Now)
            {
                Queue(instance);
            }
        }
    }

    private void Queue(HubInstance instance)
    {
        if (instance is { IsQueued: false, Turn: null, Inbox.Count: > 0 })
        {
            instance.IsQueued = true;
            _work.Begin();
            _work.Offer(instance);
        }
    }

    private static DateTimeOffset Utc(DateTime moment) => new(DateTime.SpecifyKind(moment, DateTimeKind.Utc));

    private static void Require(bool isInHand)
    {
        if (!isInHand)
        {
            throw new InvalidOperationException("What the worker reports is no longer its own.");
        }
    }
}
