using System.Text.Json.Nodes;
using NCrontab;
using Recruitment.Tests.Wire.Hosting;

namespace Recruitment.Tests.Wire.Triggers;

/// <summary>Invokes the functions with a schedule when that says so, on the host's clock.</summary>
internal sealed class TimerEvents(FunctionsHost host)
{
    private readonly List<ITimer> _timers = [];

    /// <param name="without">Functions that are switched off.</param>
    public async Task StartAsync(params IEnumerable<string> without)
    {
        var functions = (await host.WorkerAsync()).Functions;
        foreach (var function in functions.Where(f => f.Kind == "timerTrigger"))
        {
            if (!without.Contains(function.Name))
            {
                Await(function);
            }
        }
    }

    /// <summary>Has a function invoked as if its time had come.</summary>
    public Task TellAsync(HostedFunction function)
    {
        var now = host.Clock.GetUtcNow();
        return host.InvokeAsync(
            function,
            new JsonObject
            {
                ["json"] = new JsonObject
                {
                    ["Schedule"] = new JsonObject { ["AdjustForDST"] = true },
                    ["ScheduleStatus"] = new JsonObject
                    {
                        ["Last"] = now.UtcDateTime,
                        ["Next"] = NextOf(function),
                        ["LastUpdated"] = now.UtcDateTime,
                    },
                    ["IsPastDue"] = false,
                }.ToJsonString(),
            }
        );
    }

    private void Await(HostedFunction function) =>
        _timers.Add(
            host.Clock.CreateTimer(
                _ =>
                {
                    // Begun at once, on the thread that moves the clock: it waits for the end of this.
                    _ = TellAsync(function);
                    Await(function);
                },
                null,
                NextOf(function) - host.Clock.GetUtcNow().UtcDateTime,
                Timeout.InfiniteTimeSpan
            )
        );

    private DateTime NextOf(HostedFunction function) =>
        CrontabSchedule
            .Parse((string)function.Trigger["schedule"]!, new CrontabSchedule.ParseOptions { IncludingSeconds = true })
            .GetNextOccurrence(host.Clock.GetUtcNow().UtcDateTime);
}
