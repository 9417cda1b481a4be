using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.Embedded.Invocation;

namespace Recruitment.Embedded.Hosting.Triggers;

/// <summary>A function with an activity trigger, as the engine runs it.</summary>
internal sealed class ActivityFunction(FunctionInvoker invoker, IServiceProvider services) : ITaskActivity
{
    private readonly IHostApplicationLifetime _lifetime = services.GetRequiredService<IHostApplicationLifetime>();

    public Type InputType { get; } = invoker.Function.TriggerParameter.ParameterType;

    public Type OutputType { get; } = ReturnValue.TypeOf(invoker.Function.Method);

    public Task<object?> RunAsync(TaskActivityContext context, object? input) =>
        invoker.InvokeInScopeAsync(
            services,
            scoped => new EmbeddedFunctionContext
            {
                Function = invoker.Function,
                InstanceServices = scoped,
                TriggerValue = input,
                BindingData = new Dictionary<string, object?> { ["instanceId"] = context.InstanceId },
                Cancellation = _lifetime.ApplicationStopping,
            }
        );
}
