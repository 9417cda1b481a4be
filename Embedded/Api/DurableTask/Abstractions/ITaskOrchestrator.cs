namespace Microsoft.DurableTask;

/// <summary>An orchestrator, its types erased.</summary>
public interface ITaskOrchestrator
{
    Type InputType { get; }

    Type OutputType { get; }

    Task<object?> RunAsync(TaskOrchestrationContext context, object? input);
}
