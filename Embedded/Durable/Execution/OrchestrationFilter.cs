using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Embedded.Durable.Execution;

/// <summary>Which orchestrations the app lets this worker take: the official filter, asked before every turn.</summary>
internal sealed class OrchestrationFilter
{
#pragma warning disable CS0618 // the official filter is marked as an experiment
    private readonly IOrchestrationFilter? _official;

    public OrchestrationFilter(IServiceProvider services, DurableTaskWorkerOptions options)
    {
        _official = services.GetService<IOrchestrationFilter>() ?? options.OrchestrationFilter;
    }
#pragma warning restore CS0618

    /// <summary>Why the orchestration is not taken; null when it is.</summary>
    public async ValueTask<string?> RefusalAsync(InstanceHeader header) =>
        _official is null || await _official.IsOrchestrationValidAsync(new() { Name = header.Name, Tags = header.Tags })
            ? null
            : "The app's filter does not let it pass.";
}
