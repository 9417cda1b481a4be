using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Recruitment.Embedded.Invocation;

namespace Recruitment.Embedded.Hosting.Triggers;

/// <summary>Gives the engine the orchestrations and activities of the app.</summary>
internal static class DurableFunctions
{
    public static void AddTo(DurableTaskRegistry registry, FunctionInvokers invokers, IServiceProvider services)
    {
        foreach (var (function, trigger) in invokers.Catalog.With<OrchestrationTriggerAttribute>())
        {
            var orchestrator = new OrchestrationFunction(invokers[function], services);
            registry.AddOrchestrator(trigger.Orchestration ?? function.Name, default, () => orchestrator);
        }

        foreach (var (function, trigger) in invokers.Catalog.With<ActivityTriggerAttribute>())
        {
            var activity = new ActivityFunction(invokers[function], services);
            registry.AddActivity(trigger.Activity ?? function.Name, default, () => activity);
        }
    }
}
