using System.Reflection;

namespace Recruitment.Embedded.Invocation;

/// <summary>Waits for what a method returned and takes the value out of it; null for none.</summary>
internal delegate Task<object?> ReturnValueReader(object? returned);

/// <summary>Decides once per method how its return value is read.</summary>
internal static class ReturnValue
{
    private static readonly MethodInfo OfTask = Method(nameof(FromTaskAsync));
    private static readonly MethodInfo OfValueTask = Method(nameof(FromValueTaskAsync));

    /// <summary>The type of the value itself; <see cref="object"/> where there is none.</summary>
    public static Type TypeOf(MethodInfo method)
    {
        var type = method.ReturnType;
        if (type == typeof(void) || type == typeof(Task) || type == typeof(ValueTask))
        {
            return typeof(object);
        }

        return IsOf(type, typeof(Task<>)) || IsOf(type, typeof(ValueTask<>)) ? type.GetGenericArguments()[0] : type;
    }

    public static ReturnValueReader ReaderFor(MethodInfo method)
    {
        var type = method.ReturnType;
        if (type == typeof(Task))
        {
            return FromPlainTaskAsync;
        }

        if (type == typeof(ValueTask))
        {
            return returned => FromPlainTaskAsync(((ValueTask)returned!).AsTask());
        }

        if (IsOf(type, typeof(Task<>)))
        {
            return OfTask.MakeGenericMethod(TypeOf(method)).CreateDelegate<ReturnValueReader>();
        }

        return IsOf(type, typeof(ValueTask<>))
            ? OfValueTask.MakeGenericMethod(TypeOf(method)).CreateDelegate<ReturnValueReader>()
            : Task.FromResult;
    }

    // No ConfigureAwait(false) here: an orchestration's continuations stay on the engine's own context.
    private static async Task<object?> FromPlainTaskAsync(object? returned)
    {
        await (Task)returned!;
        return null;
    }

    private static async Task<object?> FromTaskAsync<T>(object? returned) => await (Task<T>)returned!;

    private static async Task<object?> FromValueTaskAsync<T>(object? returned) => await (ValueTask<T>)returned!;

    private static bool IsOf(Type type, Type open) => type.IsGenericType && type.GetGenericTypeDefinition() == open;

    private static MethodInfo Method(string name) =>
        typeof(ReturnValue).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
