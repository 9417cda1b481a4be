using System.Text;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Durable.History;

namespace Recruitment.Embedded.Durable.Execution;

/// <summary>The context that orchestrators get: what they do becomes actions of the turn.</summary>
internal sealed partial class EmbeddedOrchestrationContext(
    InstanceHeader header,
    ExecutionSettings settings,
    TurnThread thread
) : TaskOrchestrationContext
{
    // The limit of Durable Functions, where a longer status fails the orchestration.
    private const int MaxStatusBytes = 16 * 1024;

    private readonly DataConverter _converter = settings.Converter;
    private int _guids;
    private object? _input;

    public override TaskName Name => header.Name;

    public override string InstanceId => header.Id;

    public override string Version => header.Version;

    public override ParentOrchestrationInstance? Parent { get; } =
        header.Parent is { } parent ? new ParentOrchestrationInstance(parent.Name, parent.Id) : null;

    public override DateTime CurrentUtcDateTime => Now;

    public override bool IsReplaying => Replaying;

    /// <summary>The orchestrator's time in the turn.</summary>
    public DateTime Now { get; set; }

    public bool Replaying { get; set; }

    /// <summary>The serialized custom status.</summary>
    public string? CustomStatus { get; private set; }

    /// <summary>How the orchestrator asked to start over; null when it didn't.</summary>
    public Continuation? Continuation { get; private set; }

    protected override ILoggerFactory LoggerFactory => settings.LoggerFactory;

    public object? ReadInput(Type type) => _input = _converter.Deserialize(header.Input, type);

    public override T? GetInput<T>()
        where T : default => _input is T typed ? typed : _converter.Deserialize<T>(header.Input);

    public override void SetCustomStatus(object? customStatus)
    {
        RequireThread();
        var serialized = _converter.Serialize(customStatus);
        if (serialized is not null && Encoding.Unicode.GetByteCount(serialized) > MaxStatusBytes)
        {
            throw new ArgumentException(
                $"A custom status is at most {MaxStatusBytes / 1024} KiB of UTF-16 text as JSON.",
                nameof(customStatus)
            );
        }

        CustomStatus = serialized;
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinueAsNew(
            new ContinueAsNewOptions { NewInput = newInput, PreserveUnprocessedEvents = preserveUnprocessedEvents }
        );

    public override void ContinueAsNew(ContinueAsNewOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        RequireThread();
        Continuation = new Continuation(
            _converter.Serialize(options.NewInput),
            string.IsNullOrWhiteSpace(options.NewVersion) ? header.Version : options.NewVersion,
            options.PreserveUnprocessedEvents
        );
    }

    public override Guid NewGuid()
    {
        RequireThread();
        // The execution is part of the name: one that starts over within a clock tick must not repeat itself.
        return DeterministicGuid.From($"{header.Id}_{header.Execution}_{Now:O}_{_guids++}");
    }

    private void RequireThread()
    {
        if (!thread.IsCurrent)
        {
            throw new InvalidOperationException(
                $"Orchestrator '{header.Name}' used its context on another thread. An orchestrator awaits only tasks of its context, and never with ConfigureAwait(false)."
            );
        }
    }
}

/// <summary>How an orchestration starts over.</summary>
internal sealed record Continuation(string? Input, string Version, bool PreserveEvents);
