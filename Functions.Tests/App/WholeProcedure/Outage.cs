using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Durable;
using Recruitment.Play.App;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>Every activity fails from the first time that it is called, for as long as is said.</summary>
internal sealed class Outage(TimeSpan length)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _since = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _worked = new();

    /// <summary>The activities that worked after it.</summary>
    public IEnumerable<string> Overcome => _worked.Keys.Order(StringComparer.Ordinal);

    /// <summary>The activities that failed and never worked again.</summary>
    public IEnumerable<string> Lost => _since.Keys.Except(_worked.Keys).Order(StringComparer.Ordinal);

    /// <param name="recover">Whether every instance is discarded and replayed from the store on every turn.</param>
    public Disturbance Disturbance(bool recover) =>
        new()
        {
            Configure = services =>
            {
                services.AddSingleton(new DurableEngineOptions { RecoverAfterEveryTurn = recover });
                var pipeline = services.Last(service => service.ServiceType == typeof(FunctionExecutionDelegate));
                var make = pipeline.ImplementationFactory!; // the official builder makes it
                services.AddSingleton(provider => Before((FunctionExecutionDelegate)make(provider)));
            },
        };

    private FunctionExecutionDelegate Before(FunctionExecutionDelegate pipeline) =>
        async context =>
        {
            if (!IsActivity(context))
            {
                await pipeline(context);
                return;
            }

            var name = context.FunctionDefinition.Name;
            var now = context.InstanceServices.GetRequiredService<TimeProvider>().GetUtcNow();
            if (now < _since.GetOrAdd(name, now) + length)
            {
                throw new IOException($"{name} is out of order.");
            }

            await pipeline(context);
            _worked.TryAdd(name, now);
        };

    private static bool IsActivity(FunctionContext context) =>
        context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "activityTrigger");
}
