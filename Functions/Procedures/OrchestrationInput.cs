namespace Recruitment.Procedures;

/// <summary>How every orchestration takes the call that it was started with.</summary>
internal static class OrchestrationInput
{
    /// <exception cref="ArgumentException">It was started by hand, without its call.</exception>
    public static T RequireInput<T>(this TaskOrchestrationContext context)
        where T : class =>
        context.GetInput<T>() ?? throw new ArgumentException($"{context.Name} was started without {typeof(T).Name}.");
}
