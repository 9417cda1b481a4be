namespace Microsoft.DurableTask;

/// <summary>An orchestrator from a function.</summary>
public static class FuncTaskOrchestrator
{
    public static TaskOrchestrator<TInput, TOutput> Create<TInput, TOutput>(
        Func<TaskOrchestrationContext, TInput, Task<TOutput>> implementation
    )
    {
        ArgumentNullException.ThrowIfNull(implementation);
        return new FromFunction<TInput, TOutput>(implementation);
    }

    private sealed class FromFunction<TInput, TOutput>(
        Func<TaskOrchestrationContext, TInput, Task<TOutput>> implementation
    ) : TaskOrchestrator<TInput, TOutput>
    {
        public override Task<TOutput> RunAsync(TaskOrchestrationContext context, TInput input) =>
            implementation(context, input);
    }
}
