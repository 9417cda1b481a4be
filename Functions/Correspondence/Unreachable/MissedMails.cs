using Microsoft.DurableTask.Client;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Correspondence.Unreachable;

/// <summary>Has sent what somebody missed, once they can be reached; doing so twice sends it once.</summary>
internal static class MissedMails
{
    public static Task SendMissedAsync(
        this DurableTaskClient client,
        ProcedureId procedure,
        Contact contact,
        CancellationToken cancellationToken
    )
    {
        var call = new MissedCall(procedure, contact.Id, contact.Number, [.. contact.Last.Select(mail => mail.Key)]);
        return call.Keys.Count == 0
            ? Task.CompletedTask
            : client.StartOnceAsync(nameof(SendMissedOrchestration), call, call.InstanceId, cancellationToken);
    }
}
