using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Applying;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Retention;

namespace Recruitment.Applicants.OwnPage;

/// <summary>Takes candidates out of a procedure at their own request, and wakes whoever waits for them.</summary>
public sealed class Withdrawals(
    RecordStore records,
    CandidateRecords candidates,
    ProcedureRecords procedures,
    ApplicationIntake intake,
    CandidateErasure erasure,
    IMailTransport mails,
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
        await WakeCandidateAsync(candidate, client, cancellationToken);
        await WakeStageAsync(candidate.Procedure, client, cancellationToken);
        return withdrawn;
    }

    /// <summary>
    /// Withdraws a candidate and erases everything about them. The candidate's orchestration wakes when nothing is
    /// left, so that it sends no mail that would have to be erased again.
    /// </summary>
    public async Task EraseAsync(Candidate candidate, DurableTaskClient client, CancellationToken cancellationToken)
    {
        await RecordAsync(candidate, reason: null, cancellationToken);
        await intake.ForgetAsync(candidate, cancellationToken);
        await erasure.EraseAsync(candidate.Procedure, candidate.Id, cancellationToken);
        await mails.EraseAsync(candidate.Procedure, [candidate.Id.Value], cancellationToken);
        await audit.AppendAsync(candidate.Procedure, "CandidateErased", "", candidate.Id.Value, cancellationToken);
        await WakeCandidateAsync(candidate, client, cancellationToken);
        await WakeStageAsync(candidate.Procedure, client, cancellationToken);
    }

    private async Task<Candidate> RecordAsync(Candidate candidate, string? reason, CancellationToken cancellationToken)
    {
        if (candidate.Status.IsFinal)
        {
            return candidate;
        }

        await audit.AppendAsync(
            candidate.Procedure,
            $"Candidate{CandidateStatus.Withdrawn}",
            "",
            candidate.Id.Value,
            cancellationToken
        );
        var now = clock.GetUtcNow();
        return await candidates.ChangeAsync(
            candidate.Procedure,
            candidate.Id,
            c =>
                c.Status.IsFinal
                    ? c
                    : c with
                    {
                        Status = CandidateStatus.Withdrawn,
                        StatusAt = now,
                        StatusStep = null,
                        StatusReason = reason,
                    },
            cancellationToken
        );
    }

    private static Task WakeCandidateAsync(
        Candidate candidate,
        DurableTaskClient client,
        CancellationToken cancellationToken
    ) =>
        client.WakeAsync(
            new CandidateCall(candidate.Procedure, candidate.Id).InstanceId,
            CandidateEvents.Outcome,
            cancellationToken
        );

    /// <summary>The current stage and its open ballots read who is left when they wake.</summary>
    private async Task WakeStageAsync(
        ProcedureId procedure,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var found = await procedures.FindAsync(procedure, cancellationToken);
        if (found?.CurrentStage is not { } stage)
        {
            return;
        }

        var call = new StageCall(procedure, stage, found.Round);
        await client.WakeAsync(call.InstanceId, StageEvents.Acted, cancellationToken);
        var ballots = records.ListAsync<Ballot>(RecordPaths.Ballots(procedure), cancellationToken);
        await foreach (var ballot in ballots)
        {
            if (ballot.ClosedAt is null)
            {
                await client.WakeAsync($"{procedure}-{ballot.Id}", StageEvents.Acted, cancellationToken);
            }
        }
    }
}
