using System.Reflection;

namespace Recruitment.Embedded.Invocation;

/// <summary>
/// An invocation's values as the official pipeline sees them. Their interface is internal there, so this proxy stands for
/// it; values are bound by <see cref="ParameterBinding"/>, so most of it is empty.
/// </summary>
internal class InvocationBindings : DispatchProxy
{
    private static readonly IReadOnlyDictionary<string, object?> None = new Dictionary<string, object?>();

    private EmbeddedFunctionContext? _context;
    private Dictionary<string, object?>? _outputs;

    public static object Of(EmbeddedFunctionContext context)
    {
        var proxy = Create(OfficialWorker.BindingsFeature, typeof(InvocationBindings));
        ((InvocationBindings)proxy)._context = context;
        return proxy;
    }

    /// <exception cref="NotSupportedException">The interface has a member that it had not.</exception>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        switch (targetMethod?.Name)
        {
            case "get_InvocationResult":
                return _context!.Result;
            case "set_InvocationResult":
                _context!.Result = args![0];
                return null;
            case "get_OutputBindingsInfo":
                return OfficialWorker.NoOutputBindings;
            case "get_OutputBindingData":
                return _outputs ??= [];
            case "get_TriggerMetadata":
                return _context!.BindingData;
            case "get_InputData":
                return None;
            default:
                throw OfficialWorker.Unknown($"{targetMethod?.DeclaringType}.{targetMethod?.Name}");
        }
    }
}
