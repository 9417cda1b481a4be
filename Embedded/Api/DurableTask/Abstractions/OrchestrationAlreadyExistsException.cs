namespace DurableTask.Core.Exceptions;

/// <summary>An orchestration of this id exists in a status that the start does not replace.</summary>
public class OrchestrationAlreadyExistsException : InvalidOperationException
{
    public OrchestrationAlreadyExistsException() { }

    public OrchestrationAlreadyExistsException(string message)
        : base(message) { }

    public OrchestrationAlreadyExistsException(string message, Exception innerException)
        : base(message, innerException) { }
}
