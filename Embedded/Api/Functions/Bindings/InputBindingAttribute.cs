namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Base of the attributes that make a parameter an input of a function.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false)]
public abstract class InputBindingAttribute : BindingAttribute
{
    public InputBindingAttribute() { }
}
