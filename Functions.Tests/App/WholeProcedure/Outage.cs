using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Durable;
using Recruitment.Play.App;
using Recruitment.Tests.Embedded.Http;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>Every activity fails from the first time that it is called, for as long as is said.</summary>
internal sealed class Outage(TimeSpan length)
{
    /// <summary>Whom the messages of the faults name, and nothing else.</summary>
    public const string Name = "Wilhelmina Quispel";

    public const string Address = "w.quispel@example.org";

    private readonly ConcurrentDictionary<string, DateTimeOffset> _since = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _worked = new();

    /// <summary>The activities that worked after it.</summary>
    public IEnumerable<string> Overcome => _worked.Keys.Order(StringComparer.Ordinal);

    /// <summary>The activities that failed and never worked again.</summary>
    public IEnumerable<string> Lost => _since.Keys.Except(_worked.Keys).Order(StringComparer.Ordinal);

    /// <summary>All that was logged.</summary>
    public RecordedLog Log { get; } = new();

    /// <param name="recover">Whether every instance is discarded and replayed from the store on every turn.</param>
    public Disturbance Disturbance(bool recover) =>
        new()
        {
            Configure = services =>
            {
                services.AddSingleton(new DurableEngineOptions { RecoverAfterEveryTurn = recover });
                services.AddLogging(logging => logging.AddProvider(Log).AddFilter<RecordedLog>(null, LogLevel.Trace));
            },
            Middleware = builder => builder.UseMiddleware(FailAsync),
        };

    private async Task FailAsync(FunctionContext context, Func<Task> next)
    {
        if (!IsActivity(context))
        {
            await next();
            return;
        }

        var name = context.FunctionDefinition.Name;
        var now = context.InstanceServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (now < _since.GetOrAdd(name, now) + length)
        {
            // As a library does, which puts into its message what it was given.
            throw new IOException($"Nothing is known of {Name} <{Address}>.", new FormatException(Address));
        }

        await next();
        _worked.TryAdd(name, now);
    }

    private static bool IsActivity(FunctionContext context) =>
        context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "activityTrigger");
}
