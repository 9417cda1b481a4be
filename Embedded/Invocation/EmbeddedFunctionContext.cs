using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Invocation;

namespace Recruitment.Embedded.Invocation;

/// <summary>One invocation on the embedded host.</summary>
internal sealed class EmbeddedFunctionContext : FunctionContext
{
    private IDictionary<object, object>? _items;
    private InvocationFeatures? _features;
    private string? _invocationId;

    public required FunctionEntry Function { get; init; }

    /// <summary>The value of the trigger's parameter.</summary>
    public object? TriggerValue { get; init; }

    /// <summary>The input of an orchestration, beside its context.</summary>
    public object? Input { get; init; }

    public IReadOnlyDictionary<string, object?> BindingData { get; init; } = NoBindingData;

    public CancellationToken Cancellation { get; init; }

    public int Attempt { get; init; }

    /// <summary>What the function returned.</summary>
    public object? Result { get; set; }

    /// <summary>What the pipeline ends in.</summary>
    public IFunctionExecutor? Executor { get; set; }

    public static IReadOnlyDictionary<string, object?> NoBindingData { get; } = new Dictionary<string, object?>();

    public override string InvocationId => _invocationId ??= Guid.NewGuid().ToString();

    public override string FunctionId => Function.Definition.Id;

    public override TraceContext TraceContext => new CurrentTrace();

    public override BindingContext BindingContext => new Bindings(BindingData);

    public override RetryContext RetryContext => new Attempts(Attempt, Function.Retry?.MaxRetryCount ?? 0);

    public override required IServiceProvider InstanceServices { get; set; }

    public override FunctionDefinition FunctionDefinition => Function.Definition;

    public override IDictionary<object, object> Items
    {
        get => _items ??= new Dictionary<object, object>();
        set => _items = value;
    }

    public override IInvocationFeatures Features => _features ??= new InvocationFeatures(this);

    public override CancellationToken CancellationToken => Cancellation;

    private sealed class Bindings(IReadOnlyDictionary<string, object?> data) : BindingContext
    {
        public override IReadOnlyDictionary<string, object?> BindingData => data;
    }

    private sealed class Attempts(int count, int most) : RetryContext
    {
        public override int RetryCount => count;

        public override int MaxRetryCount => most;
    }

    private sealed class CurrentTrace : TraceContext
    {
        private readonly Activity? _activity = Activity.Current;

        public override string TraceParent => _activity?.Id ?? "";

        public override string TraceState => _activity?.TraceStateString ?? "";
    }
}
