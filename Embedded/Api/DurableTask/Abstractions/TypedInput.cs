namespace Microsoft.DurableTask;

internal static class TypedInput
{
    /// <summary>Casts a task's input; a missing input becomes the type's default.</summary>
    /// <exception cref="ArgumentException">The input is of another type.</exception>
    public static T Cast<T>(object? input) =>
        input switch
        {
            T typed => typed,
            null => default!, // an absent input of a non-nullable type is the implementation's to judge
            _ => throw new ArgumentException(
                $"The input is a '{input.GetType()}', not a '{typeof(T)}'."
            ),
        };
}
