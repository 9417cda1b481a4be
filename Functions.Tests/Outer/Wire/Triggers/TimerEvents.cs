using System.Text.Json.Nodes;
using NCrontab;
using Recruitment.Tests.Wire.Hosting;

namespace Recruitment.Tests.Wire.Triggers;

/// <summary>Invokes functions with a schedule.</summary>
internal sealed class TimerEvents(FunctionsHost host)
{
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

    private DateTime NextOf(HostedFunction function) =>
        CrontabSchedule
            .Parse((string)function.Trigger["schedule"]!, new CrontabSchedule.ParseOptions { IncludingSeconds = true })
            .GetNextOccurrence(host.Clock.GetUtcNow().UtcDateTime);
}
