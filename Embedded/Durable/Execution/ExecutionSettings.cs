using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.Logging;

namespace Recruitment.Embedded.Durable.Execution;

/// <summary>What all executions share.</summary>
/// <param name="Converter">Turns payloads into text and back.</param>
/// <param name="LoggerFactory">The application's loggers.</param>
/// <param name="SubOrchestrationVersion">The version of sub-orchestrations that are called without one.</param>
/// <param name="Failures">Turns exceptions into what is stored of them.</param>
/// <param name="Versioning">Of which versions this worker takes orchestrations; null for all.</param>
/// <param name="Filter">Which of them it takes.</param>
internal sealed record ExecutionSettings(
    DataConverter Converter,
    ILoggerFactory LoggerFactory,
    string SubOrchestrationVersion,
    Failures Failures,
    DurableTaskWorkerOptions.VersioningOptions? Versioning,
    OrchestrationFilter Filter
);
