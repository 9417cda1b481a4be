namespace Recruitment.Embedded.Durable;

/// <summary>Replay did something else than the history says.</summary>
internal sealed class NonDeterminismException(string message) : Exception(message);
