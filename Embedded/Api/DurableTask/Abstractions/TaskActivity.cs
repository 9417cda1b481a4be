namespace Microsoft.DurableTask;

/// <summary>An activity as a class.</summary>
public abstract class TaskActivity<TInput, TOutput> : ITaskActivity
{
    Type ITaskActivity.InputType => typeof(TInput);

    Type ITaskActivity.OutputType => typeof(TOutput);

    async Task<object?> ITaskActivity.RunAsync(TaskActivityContext context, object? input)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await RunAsync(context, TypedInput.Cast<TInput>(input));
    }

    public abstract Task<TOutput> RunAsync(TaskActivityContext context, TInput input);
}
