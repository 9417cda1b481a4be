using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Recruitment.Embedded.Invocation;

/// <summary>Every function of the app, by name without case.</summary>
internal sealed class FunctionCatalog
{
    private readonly Dictionary<string, FunctionEntry> _functions = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="isDisabled">Whether the function of that name is left out; null: none is.</param>
    /// <exception cref="InvalidOperationException">Two functions share a name, or one is not well formed.</exception>
    public FunctionCatalog(IEnumerable<Type> types, Predicate<string>? isDisabled = null)
    {
        const BindingFlags Candidates =
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var method in types.Where(type => type.IsClass).SelectMany(type => type.GetMethods(Candidates)))
        {
            if (
                method.GetCustomAttribute<FunctionAttribute>() is not { } attribute
                || isDisabled?.Invoke(attribute.Name) == true
            )
            {
                continue;
            }

            var function = new FunctionEntry(attribute.Name, method);
            if (!_functions.TryAdd(function.Name, function))
            {
                var other = _functions[function.Name].Definition;
                throw new InvalidOperationException(
                    $"The function name '{function.Name}' is used by {other.EntryPoint} and by {function.Definition.EntryPoint}."
                );
            }
        }
    }

    public IReadOnlyCollection<FunctionEntry> All => _functions.Values;

    /// <summary>The functions with this kind of trigger.</summary>
    public IEnumerable<(FunctionEntry Function, TTrigger Trigger)> With<TTrigger>()
        where TTrigger : TriggerBindingAttribute =>
        from function in _functions.Values
        where function.Trigger is TTrigger
        select (function, (TTrigger)function.Trigger);
}
