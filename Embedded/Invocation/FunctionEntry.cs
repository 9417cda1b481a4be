using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Recruitment.Embedded.Invocation;

/// <summary>A function as it was found in the app.</summary>
internal sealed class FunctionEntry
{
    /// <exception cref="InvalidOperationException">The method has no trigger, or more than one.</exception>
    public FunctionEntry(string name, MethodInfo method)
    {
        Name = name;
        Method = method;
        var triggers = method
            .GetParameters()
            .Where(parameter => parameter.IsDefined(typeof(TriggerBindingAttribute), false))
            .ToList();
        if (triggers.Count != 1)
        {
            throw new InvalidOperationException(
                $"The function '{name}' ({method.DeclaringType}.{method.Name}) has {triggers.Count} triggers; a function has one."
            );
        }

        TriggerParameter = triggers[0];
        Trigger = TriggerParameter.GetCustomAttribute<TriggerBindingAttribute>()!;
        Retry = method.GetCustomAttribute<RetryAttribute>();
        Definition = new EmbeddedFunctionDefinition(name, method);
    }

    public string Name { get; }

    public MethodInfo Method { get; }

    public ParameterInfo TriggerParameter { get; }

    public TriggerBindingAttribute Trigger { get; }

    public RetryAttribute? Retry { get; }

    public EmbeddedFunctionDefinition Definition { get; }
}
