using Microsoft.DurableTask.Client;

namespace Recruitment.Tests.Upgrade;

/// <summary>The instances that no longer follow their history: the code of a running orchestration was changed.</summary>
internal static class DivergedInstances
{
    public static async Task<IReadOnlyList<string>> FindAsync(DurableTaskClient client)
    {
        var diverged = new List<string>();
        await foreach (var instance in client.GetAllInstancesAsync(new OrchestrationQuery(FetchInputsAndOutputs: true)))
        {
            if (instance is { IsCompleted: false, FailureDetails: { } failure })
            {
                diverged.Add($"{instance.InstanceId}: {failure.ErrorMessage}");
            }
        }

        return diverged;
    }
}
