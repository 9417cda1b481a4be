using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;

namespace Recruitment.Embedded.Durable.Execution;

/// <summary>Turns exceptions into what is stored of them.</summary>
/// <param name="properties">The application's say on what is kept beside type and message; null for nothing.</param>
internal sealed class Failures(IExceptionPropertiesProvider? properties)
{
    public TaskFailureDetails From(Exception fault) =>
        TaskFailureDetails.FromException(fault, PropertiesOf);

    private IDictionary<string, object?>? PropertiesOf(Exception fault) =>
        properties?.GetExceptionProperties(fault);
}
