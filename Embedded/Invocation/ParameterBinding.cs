using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Embedded.Invocation;

/// <summary>Produces the value of one parameter for an invocation.</summary>
internal delegate ValueTask<object?> ParameterBinder(EmbeddedFunctionContext context);

/// <summary>Decides once, when the function is first looked at, where each parameter's value comes from.</summary>
internal static class ParameterBinding
{
    /// <exception cref="InvalidOperationException">Nothing can supply the parameter.</exception>
    public static ParameterBinder For(FunctionEntry function, ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        // By position: reflection may make a parameter's object anew while several hosts start side by side.
        if (parameter.Position == function.TriggerParameter.Position)
        {
            return context => ValueTask.FromResult(context.TriggerValue);
        }

        if (type == typeof(CancellationToken))
        {
            return context => ValueTask.FromResult<object?>(context.CancellationToken);
        }

        if (type == typeof(FunctionContext))
        {
            return ValueTask.FromResult<object?>;
        }

        if (parameter.IsDefined(typeof(DurableClientAttribute)))
        {
            return context =>
                ValueTask.FromResult<object?>(context.InstanceServices.GetRequiredService<DurableTaskClient>());
        }

        if (parameter.IsDefined(typeof(FromBodyAttribute)))
        {
            return context => JsonBody.ReadAsync(context, type);
        }

        if (function.Trigger is OrchestrationTriggerAttribute)
        {
            return context => ValueTask.FromResult(context.Input);
        }

        return BindingValue.CanConvertTo(type)
            ? context => ValueTask.FromResult(FromBindingData(context, parameter))
            : throw new InvalidOperationException(
                $"The parameter '{parameter.Name}' of function '{function.Name}' has a type that nothing supplies: {type}."
            );
    }

    private static object? FromBindingData(EmbeddedFunctionContext context, ParameterInfo parameter)
    {
        if (context.BindingData.TryGetValue(parameter.Name!, out var found) && found is not null)
        {
            return BindingValue.Convert(parameter.Name!, found, parameter.ParameterType);
        }

        if (parameter.HasDefaultValue)
        {
            return parameter.DefaultValue;
        }

        return parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
    }
}
