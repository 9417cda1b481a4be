using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Applicants.Appointing;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Records;

namespace Recruitment.Recruiter.Acting;

/// <summary>A candidate asked to withdraw by letter, by telephone or in person.</summary>
public sealed record WithdrawRequest : ActionRequest;

/// <summary>
/// Withdraws a candidate who asked for it, also one who was appointed, until the end of the first day of work; they get
/// the confirmation of who does it on the own page.
/// </summary>
public sealed class WithdrawAction(
    AuditLog audit,
    CandidateActs acts,
    CandidateRecords candidates,
    AppointmentWithdrawals appointments,
    CandidateWaking waking
) : CandidateAction<WithdrawRequest>(audit, acts)
{
    public override string Name => "withdraw";

    protected override string Audited => $"Candidate{CandidateStatus.Withdrawn}";

    protected override bool IsDone(WithdrawRequest request, ActionScene scene) =>
        scene.Candidate.Status == CandidateStatus.Withdrawn;

    protected override async Task<Refusal?> RefusalAsync(
        WithdrawRequest request,
        ActionScene scene,
        CancellationToken cancellationToken
    ) =>
        scene.Candidate.Status switch
        {
            CandidateStatus.Appointed => await appointments.MayBeRecordedAsync(
                scene.Procedure,
                scene.Candidate,
                cancellationToken
            )
                ? null
                : new Refusal("StartedAlready"),
            { IsFinal: true } => new Refusal("AnsweredAlready"),
            _ => null,
        };

    protected override async Task<Candidate> DoAsync(
        WithdrawRequest request,
        ActionScene scene,
        int number,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var by = new PersonId(request.By);
        if (scene.Candidate.Status == CandidateStatus.Appointed)
        {
            var freed = await appointments.RecordAsync(
                scene.Candidate,
                scene.Step,
                request.Reason.Trim(),
                by,
                cancellationToken
            );
            await appointments.TellAsync(freed, client, cancellationToken);
            await waking.WakeStageAsync(freed.Procedure, client, cancellationToken);
            return freed;
        }

        var withdrawn = await candidates.ChangeAsync(
            scene.Procedure.Id,
            scene.Candidate.Id,
            c => c.Status.IsFinal ? c : c.Finished(CandidateStatus.Withdrawn, scene.Now, scene.Step, reason: null, by),
            cancellationToken
        );
        await waking.WakeAsync(withdrawn, client, cancellationToken);
        return withdrawn;
    }
}
