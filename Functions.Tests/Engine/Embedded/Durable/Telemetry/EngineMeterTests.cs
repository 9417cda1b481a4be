using System.Diagnostics.Metrics;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Durable.Storage;
using Recruitment.Embedded.Durable.Telemetry;

namespace Recruitment.Tests.Embedded.Durable.Telemetry;

public sealed class EngineMeterTests
{
    [Fact]
    public async Task Turns_what_waits_and_what_is_parked_are_measured()
    {
        IMeterFactory? meters = null;
        await using var host = await EngineHost.StartAsync(
            recover: false,
            tasks => tasks.AddOrchestratorFunc("Waiter", c => c.WaitForExternalEvent<object?>("go")),
            configure: services =>
                services.AddSingleton(provider =>
                {
                    meters = provider.GetRequiredService<IMeterFactory>();
                    return ActivatorUtilities.CreateInstance<EngineMeter>(provider);
                })
        );
        var turns = 0;
        var gauges = new Dictionary<string, long>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Scope == meters)
            {
                l.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => Interlocked.Increment(ref turns));
        listener.SetMeasurementEventCallback<int>((i, value, _, _) => gauges[i.Name] = value);
        listener.SetMeasurementEventCallback<long>((i, value, _, _) => gauges[i.Name] = value);
        listener.Start();

        await host.RunAsync("Waiter", id: "one");
        await host.Store.WriteAsync(writer =>
            ParkCommand.Run(writer, InstanceRows.Find(writer, "one")!.Value.Number, new InvalidOperationException(), 0)
        );
        using var piece = host.Gauge.Begin();
        listener.RecordObservableInstruments();

        Assert.Equal(1, turns);
        Assert.Equal(1, gauges["recruitment.engine.queue"]);
        Assert.Equal(1, gauges["recruitment.engine.parked"]);
    }
}
