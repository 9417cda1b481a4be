namespace Microsoft.DurableTask.Worker;

/// <summary>
/// Says what of an exception, beside type and message, is kept in the failure details of a task or orchestration.
/// Register one as a service.
/// </summary>
public interface IExceptionPropertiesProvider
{
    /// <summary>Names and values (texts, numbers, times, or lists and maps of these); null for none.</summary>
    IDictionary<string, object?>? GetExceptionProperties(Exception exception);
}
