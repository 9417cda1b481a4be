using Microsoft.Extensions.Logging;

namespace Microsoft.DurableTask;

/// <summary>Loggers that write nothing while the orchestration replays.</summary>
internal sealed class ReplaySafeLoggerFactory(
    TaskOrchestrationContext context,
    Func<ILoggerFactory> inner
) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) =>
        new ReplaySafeLogger(context, inner().CreateLogger(categoryName));

    public void AddProvider(ILoggerProvider provider) =>
        throw new NotSupportedException(
            "Add providers to the application's logging, not to an orchestration's."
        );

    public void Dispose() { } // the inner factory belongs to the application

    private sealed class ReplaySafeLogger(TaskOrchestrationContext context, ILogger logger)
        : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => logger.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => logger.IsEnabled(logLevel);

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (!context.IsReplaying)
            {
                logger.Log(logLevel, eventId, state, exception, formatter);
            }
        }
    }
}
