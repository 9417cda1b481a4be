namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Base of the attributes that bind a function's trigger, inputs and outputs.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public abstract class BindingAttribute : Attribute
{
    public BindingAttribute() { }
}
