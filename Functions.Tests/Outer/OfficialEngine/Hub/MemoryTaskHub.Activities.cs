using DurableTask.Core;
using DurableTask.Core.Exceptions;
using DurableTask.Core.History;
using Recruitment.Embedded.Timers;

namespace Recruitment.Tests.OfficialEngine.Hub;

// Activities: ordered, taken, completed, given back.
internal sealed partial class MemoryTaskHub
{
    /// <summary>The next activity; null when there is none before the cancellation.</summary>
    public async Task<HubActivity?> NextActivityAsync(HubWorker worker, CancellationToken cancellation)
    {
        if (await _work.NextActivityAsync(cancellation) is not { } activity)
        {
            return null;
        }

        lock (_lock)
        {
            if (worker.IsKilled)
            {
                _work.Offer(activity);
                return null;
            }

            activity.Worker = worker;
            return activity;
        }
    }

    /// <exception cref="InvalidOperationException">The activity is no longer in the worker's hands.</exception>
    public void Complete(HubActivity activity, HubWorker worker, TaskMessage response)
    {
        lock (_lock)
        {
            Require(activity.Worker == worker);
            _activities.Remove(activity);
            Send(response);
            _work.End();
        }
    }

    /// <summary>Gives an activity back, for later.</summary>
    public void GiveBack(HubActivity activity, HubWorker worker)
    {
        lock (_lock)
        {
            if (activity.Worker != worker)
            {
                return;
            }

            activity.Worker = null;
            _clock.At(_clock.Now + GivenBack, "", () => Offer(activity));
            _work.End();
        }
    }

    private void Order(TaskMessage message)
    {
        var activity = new HubActivity(HubJson.Write(message));
        _activities.Add(activity);
        Offer(activity);
    }

    private void Offer(HubActivity activity)
    {
        _work.Begin();
        _work.Offer(activity);
    }
}
