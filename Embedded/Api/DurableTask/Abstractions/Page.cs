namespace Microsoft.DurableTask;

/// <summary>A page of results.</summary>
public sealed class Page<T>
    where T : notnull
{
    public Page(IReadOnlyList<T> values, string? continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        Values = values;
        ContinuationToken = continuationToken;
    }

    public IReadOnlyList<T> Values { get; }

    /// <summary>What to ask the next page with; null on the last.</summary>
    public string? ContinuationToken { get; }
}
