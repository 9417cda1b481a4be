namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Base of the attributes that make a parameter the trigger of a function.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false)]
public abstract class TriggerBindingAttribute : BindingAttribute
{
    public TriggerBindingAttribute() { }
}
