using System.Collections;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Invocation;

namespace Recruitment.Embedded.Invocation;

/// <summary>
/// A small bag of objects by type. What the official pipeline asks for itself is made when it is asked for.
/// </summary>
internal sealed class InvocationFeatures(EmbeddedFunctionContext context) : IInvocationFeatures
{
    private readonly Dictionary<Type, object> _features = [];

    public void Set<T>(T instance)
    {
        if (instance is null)
        {
            _features.Remove(typeof(T));
            return;
        }

        _features[typeof(T)] = instance;
    }

    public T? Get<T>()
    {
        if (_features.TryGetValue(typeof(T), out var found))
        {
            return (T)found;
        }

        if (Own(typeof(T)) is not { } own)
        {
            return default;
        }

        _features[typeof(T)] = own;
        return (T)own;
    }

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => _features.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private object? Own(Type type) =>
        type == typeof(IFunctionExecutor) ? context.Executor
        : type == OfficialWorker.BindingsFeature ? InvocationBindings.Of(context)
        : null;
}
