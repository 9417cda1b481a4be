using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Complaints;
using Recruitment.Candidates;
using Recruitment.Mail;

namespace Recruitment.Applicants;

/// <summary>Starts and wakes the orchestrations around candidates; doing so twice changes nothing.</summary>
internal static class CandidateInstances
{
    /// <summary>Starts the candidate's orchestration, unless it was started before, even when it has ended.</summary>
    public static Task StartAsync(
        this DurableTaskClient client,
        CandidateCall call,
        CancellationToken cancellationToken
    ) => client.StartOnceAsync(nameof(CandidateOrchestration), call, call.InstanceId, cancellationToken);

    /// <summary>Starts the care for a complaint, unless it was started before.</summary>
    public static Task StartAsync(
        this DurableTaskClient client,
        ComplaintCall call,
        CancellationToken cancellationToken
    ) => client.StartOnceAsync(nameof(ComplaintOrchestration), call, call.InstanceId, cancellationToken);

    /// <summary>Sends a mail once, without waiting for it.</summary>
    public static Task StartAsync(this DurableTaskClient client, MailOrder mail, CancellationToken cancellationToken) =>
        client.StartOnceAsync(
            nameof(CandidateMailOrchestration),
            mail,
            $"{mail.Procedure}-mail-{mail.Key}",
            cancellationToken
        );

    /// <summary>
    /// Wakes an instance when it is there and has not ended; else does nothing, because whoever starts later reads
    /// the records first.
    /// </summary>
    public static async Task WakeAsync(
        this DurableTaskClient client,
        string instanceId,
        string eventName,
        CancellationToken cancellationToken
    )
    {
        var instance = await client.GetInstanceAsync(instanceId, cancellationToken);
        if (instance is { IsCompleted: false })
        {
            await client.RaiseEventAsync(instanceId, eventName, cancellationToken);
        }
    }

    private static async Task StartOnceAsync(
        this DurableTaskClient client,
        string orchestration,
        object input,
        string instanceId,
        CancellationToken cancellationToken
    )
    {
        if (await client.GetInstanceAsync(instanceId, cancellationToken) is not null)
        {
            return;
        }

        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                orchestration,
                input,
                new StartOrchestrationOptions(instanceId),
                cancellationToken
            );
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The hosts differ in what they throw when somebody else started it in between.
            if (await client.GetInstanceAsync(instanceId, cancellationToken) is null)
            {
                throw;
            }
        }
    }
}
