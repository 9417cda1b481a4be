using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Arrival;
using Recruitment.Applicants.Complaints;
using Recruitment.Candidates;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Applicants;

/// <summary>Starts the orchestrations around candidates; doing so twice changes nothing.</summary>
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

    /// <summary>Receives a CV when the scanner answers, unless it waits already.</summary>
    public static Task StartAsync(
        this DurableTaskClient client,
        UnscannedCv waiting,
        CancellationToken cancellationToken
    ) =>
        client.StartOnceAsync(
            nameof(UnscannedCvOrchestration),
            waiting,
            $"{waiting.Procedure}-cv-{waiting.Id}",
            cancellationToken
        );

    /// <summary>Sends a mail once, without waiting for it.</summary>
    public static Task StartAsync(this DurableTaskClient client, MailOrder mail, CancellationToken cancellationToken) =>
        client.StartOnceAsync(
            nameof(CandidateMailOrchestration),
            mail,
            $"{mail.Procedure}-mail-{mail.Key}",
            cancellationToken
        );
}
