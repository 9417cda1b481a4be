using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Invocation;

namespace Recruitment.Embedded.Hosting.Triggers;

/// <summary>A function with an orchestration trigger, as the engine runs it.</summary>
internal sealed class OrchestrationFunction(FunctionInvoker invoker, IServiceProvider services) : ITaskOrchestrator
{
    private readonly bool _isStatic = invoker.Function.Method.IsStatic;

    public Type InputType { get; } = InputParameter(invoker.Function)?.ParameterType ?? typeof(object);

    public Type OutputType { get; } = ReturnValue.TypeOf(invoker.Function.Method);

    // Only what the function itself awaits may be awaited here: anything else would look to the engine as a wait that
    // it doesn't know. So there is no scope for a static function, and the other's is disposed of without waiting.
    public async Task<object?> RunAsync(TaskOrchestrationContext context, object? input)
    {
        using var scope = _isStatic ? null : services.CreateScope();
        return await invoker.InvokeAsync(
            new EmbeddedFunctionContext
            {
                Function = invoker.Function,
                InstanceServices = scope?.ServiceProvider ?? services,
                TriggerValue = context,
                Input = input,
                BindingData = new Dictionary<string, object?> { ["instanceId"] = context.InstanceId },
            }
        );
    }

    /// <summary>The parameter that takes the input; null where the function asks its context for it.</summary>
    private static ParameterInfo? InputParameter(FunctionEntry function) =>
        function
            .Method.GetParameters()
            .FirstOrDefault(parameter =>
                parameter.Position != function.TriggerParameter.Position
                && parameter.ParameterType != typeof(CancellationToken)
                && parameter.ParameterType != typeof(FunctionContext)
                && !parameter.IsDefined(typeof(DurableClientAttribute))
            );
}
