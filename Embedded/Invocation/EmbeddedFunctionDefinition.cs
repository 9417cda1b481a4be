using System.Collections.Immutable;
using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Recruitment.Embedded.Invocation;

/// <summary>A function's description, read from its method.</summary>
internal sealed class EmbeddedFunctionDefinition(string name, MethodInfo method) : FunctionDefinition
{
    public override ImmutableArray<FunctionParameter> Parameters =>
        [
            .. method
                .GetParameters()
                .Select(parameter => new FunctionParameter(parameter.Name!, parameter.ParameterType)),
        ];

    public override string PathToAssembly => method.Module.Assembly.Location;

    public override string EntryPoint => $"{method.DeclaringType!.FullName}.{method.Name}";

    public override string Id => name;

    public override string Name => name;

    // Middleware asks at every invocation.
    public override IImmutableDictionary<string, BindingMetadata> InputBindings =>
        field ??= method
            .GetParameters()
            .Select(parameter => (parameter.Name, Attribute: parameter.GetCustomAttribute<BindingAttribute>()))
            .Where(parameter => parameter.Attribute is not null)
            .ToImmutableDictionary(
                parameter => parameter.Name!,
                parameter => (BindingMetadata)new Input(parameter.Name!, parameter.Attribute!)
            );

    public override IImmutableDictionary<string, BindingMetadata> OutputBindings =>
        ImmutableDictionary<string, BindingMetadata>.Empty;

    private sealed class Input(string name, BindingAttribute attribute) : BindingMetadata
    {
        public override string Name => name;

        public override string Type { get; } = TypeOf(attribute.GetType());

        public override BindingDirection Direction => BindingDirection.In;

        // The official middleware for orchestrations looks for its own binding, and would expect a history in it.
        private static string TypeOf(Type attribute)
        {
            var type = attribute.Name.Replace(nameof(Attribute), "", StringComparison.Ordinal);
            return type == "OrchestrationTrigger"
                ? "embeddedOrchestrationTrigger"
                : char.ToLowerInvariant(type[0]) + type[1..];
        }
    }
}
