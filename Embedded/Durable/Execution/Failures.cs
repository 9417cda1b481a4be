using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;

namespace Recruitment.Embedded.Durable.Execution;

/// <summary>Turns exceptions into what is stored of them.</summary>
/// <param name="properties">The application's say on what is kept beside type and message; null for nothing.</param>
internal sealed class Failures(IExceptionPropertiesProvider? properties)
{
    public TaskFailureDetails From(Exception fault) =>
        new(
            fault.GetType().ToString(),
            fault.Message,
            fault.StackTrace,
            fault switch
            {
                TaskFailedException failed => failed.FailureDetails,
                { InnerException: { } cause } => From(cause),
                _ => null,
            },
            properties?.GetExceptionProperties(fault)
        );
}
