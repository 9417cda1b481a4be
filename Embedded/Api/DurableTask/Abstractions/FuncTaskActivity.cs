namespace Microsoft.DurableTask;

/// <summary>An activity from a function.</summary>
public static class FuncTaskActivity
{
    public static TaskActivity<TInput, TOutput> Create<TInput, TOutput>(
        Func<TaskActivityContext, TInput, Task<TOutput>> implementation
    )
    {
        ArgumentNullException.ThrowIfNull(implementation);
        return new FromFunction<TInput, TOutput>(implementation);
    }

    private sealed class FromFunction<TInput, TOutput>(
        Func<TaskActivityContext, TInput, Task<TOutput>> implementation
    ) : TaskActivity<TInput, TOutput>
    {
        public override Task<TOutput> RunAsync(TaskActivityContext context, TInput input) =>
            implementation(context, input);
    }
}
