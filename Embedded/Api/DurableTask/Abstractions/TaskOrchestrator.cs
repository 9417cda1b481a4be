namespace Microsoft.DurableTask;

/// <summary>An orchestrator as a class.</summary>
public abstract class TaskOrchestrator<TInput, TOutput> : ITaskOrchestrator
{
    Type ITaskOrchestrator.InputType => typeof(TInput);

    Type ITaskOrchestrator.OutputType => typeof(TOutput);

    async Task<object?> ITaskOrchestrator.RunAsync(TaskOrchestrationContext context, object? input)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await RunAsync(context, TypedInput.Cast<TInput>(input));
    }

    public abstract Task<TOutput> RunAsync(TaskOrchestrationContext context, TInput input);
}
