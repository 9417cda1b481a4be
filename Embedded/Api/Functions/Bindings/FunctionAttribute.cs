namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes a method a function, by the name under which instances and keys know it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = false)]
public class FunctionAttribute : Attribute
{
    public FunctionAttribute(string name)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
    }

    /// <summary>The function's name: unique in the app, compared without case.</summary>
    public string Name { get; }
}
