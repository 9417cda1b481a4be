using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Appointing;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Retention;

namespace Recruitment.Applicants.OwnPage;

/// <summary>Takes candidates out of a procedure at their own request, and wakes whoever waits for them.</summary>
public sealed class Withdrawals(
    CandidateRecords candidates,
    CandidateWaking waking,
    ApplicationIntake intake,
    PersonErasure erasure,
    AppointmentWithdrawals appointments,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>Withdraws a candidate who has no final answer yet; the candidate's orchestration confirms it by mail.</summary>
    public async Task<Candidate> WithdrawAsync(
        Candidate candidate,
        string? reason,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var withdrawn = await RecordAsync(candidate, reason, cancellationToken);
        await waking.WakeAsync(candidate, client, cancellationToken);
        return withdrawn;
    }

    /// <summary>Withdraws whoever was appointed, before the first day of work; everybody who heard of the appointment is told.</summary>
    public async Task<Candidate> WithdrawAppointedAsync(
        Candidate candidate,
        string? reason,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        await AuditAsync(candidate, cancellationToken);
        var withdrawn = await appointments.RecordAsync(candidate, step: null, reason, by: null, cancellationToken);
        await appointments.TellAsync(withdrawn, client, cancellationToken);
        await waking.WakeStageAsync(candidate.Procedure, client, cancellationToken);
        return withdrawn;
    }

    /// <summary>
    /// Withdraws a candidate and erases everything about them. The candidate's orchestration goes with its history when
    /// nothing is left, so that it sends no mail that would have to be erased again.
    /// </summary>
    public async Task EraseAsync(Candidate candidate, DurableTaskClient client, CancellationToken cancellationToken)
    {
        await RecordAsync(candidate, reason: null, cancellationToken);
        await intake.ForgetAsync(candidate, cancellationToken);
        var erased = await erasure.EraseAsync(candidate, cancellationToken);
        await audit.AppendAsync(candidate.Procedure, "CandidateErased", "", candidate.Id.Value, cancellationToken);
        await waking.WakeStageAsync(candidate.Procedure, client, cancellationToken);
        foreach (var id in erased)
        {
            await client.PurgeAsync(candidate.Procedure, id, cancellationToken);
        }
    }

    private async Task<Candidate> RecordAsync(Candidate candidate, string? reason, CancellationToken cancellationToken)
    {
        if (candidate.Status.IsFinal)
        {
            return candidate;
        }

        await AuditAsync(candidate, cancellationToken);
        var now = clock.GetUtcNow();
        return await candidates.ChangeAsync(
            candidate.Procedure,
            candidate.Id,
            c => c.Status.IsFinal ? c : c.Finished(CandidateStatus.Withdrawn, now, step: null, reason),
            cancellationToken
        );
    }

    private Task AuditAsync(Candidate candidate, CancellationToken cancellationToken) =>
        audit.AppendAsync(
            candidate.Procedure,
            $"Candidate{CandidateStatus.Withdrawn}",
            "",
            candidate.Id.Value,
            cancellationToken
        );
}
