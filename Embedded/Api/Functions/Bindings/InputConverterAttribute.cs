namespace Microsoft.Azure.Functions.Worker.Converters;

/// <summary>Names the type that produces a parameter's value.</summary>
[AttributeUsage(
    AttributeTargets.Class
        | AttributeTargets.Struct
        | AttributeTargets.Enum
        | AttributeTargets.Interface
        | AttributeTargets.Parameter,
    AllowMultiple = true
)]
public class InputConverterAttribute : Attribute
{
    public InputConverterAttribute(Type converterType)
    {
        ConverterType = converterType ?? throw new ArgumentNullException(nameof(converterType));
    }

    public Type ConverterType { get; }
}
