namespace Microsoft.DurableTask;

/// <summary>An activity, its types erased.</summary>
public interface ITaskActivity
{
    Type InputType { get; }

    Type OutputType { get; }

    Task<object?> RunAsync(TaskActivityContext context, object? input);
}
