namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the trigger brought along: route values, a blob's path, an instance id.</summary>
public abstract class BindingContext
{
    protected BindingContext() { }

    public abstract IReadOnlyDictionary<string, object?> BindingData { get; }
}
