using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Records;

namespace Recruitment.Recruiter.Acting;

/// <summary>A candidate who withdrew, was rejected or was not shortlisted takes part again.</summary>
public sealed record RestoreRequest : ActionRequest;

/// <summary>
/// Brings a candidate back, while the procedure can still take them in as it would have: they join the stage that runs,
/// or the next. Its own orchestration starts anew, and tells them.
/// </summary>
public sealed class RestoreAction(
    AuditLog audit,
    CandidateActs acts,
    CandidateRecords candidates,
    Entrances entrances,
    CandidateWaking waking
) : CandidateAction<RestoreRequest>(audit, acts)
{
    public override string Name => "restore";

    protected override string Audited => "CandidateRestored";

    protected override bool IsDone(RestoreRequest request, ActionScene scene) => !scene.Candidate.Status.IsFinal;

    protected override async Task<Refusal?> RefusalAsync(
        RestoreRequest request,
        ActionScene scene,
        CancellationToken cancellationToken
    )
    {
        var candidate = scene.Candidate;
        if (candidate is { Status: not (CandidateStatus.Withdrawn or CandidateStatus.Rejected) })
        {
            return new Refusal("OfferAnswered");
        }

        if (candidate.StatusBefore == CandidateStatus.Appointed)
        {
            return new Refusal("AppointmentWithdrawn");
        }

        if (candidate.JoinedTo is { } joined)
        {
            return new Refusal("JoinedAlready", joined);
        }

        if (await AppliedAnewAsync(candidate, cancellationToken) is { } other)
        {
            return new Refusal("AppliedAnew", other.Id);
        }

        return Entrances.RefusalOf(await entrances.FindAsync(scene, cancellationToken));
    }

    protected override async Task<Candidate> DoAsync(
        RestoreRequest request,
        ActionScene scene,
        int number,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var entrance = await entrances.FindAsync(scene, cancellationToken);
        var restored = await candidates.ChangeAsync(
            scene.Procedure.Id,
            scene.Candidate.Id,
            c =>
                c.Status.IsFinal
                    ? c with
                    {
                        Status = entrance.Status,
                        StatusAt = scene.Now,
                        StatusStep = scene.Step,
                        StatusReason = null,
                        StatusBy = new PersonId(request.By),
                        StatusBefore = null,
                        Returns = c.Returns + 1,
                    }
                    : c,
            cancellationToken
        );
        await entrances.EnterAsync(restored, entrance, client, cancellationToken);
        await client.StartAsync(CandidateCall.Of(restored), cancellationToken);
        await waking.WakeStageAsync(restored.Procedure, client, cancellationToken);
        return restored;
    }

    /// <summary>Who applied again from the same address after withdrawing is there already.</summary>
    private async Task<Candidate?> AppliedAnewAsync(Candidate candidate, CancellationToken cancellationToken) =>
        candidate.Email.Length == 0
            ? null
            : (await candidates.ListAsync(candidate.Procedure, cancellationToken)).FirstOrDefault(other =>
                other.Id != candidate.Id
                && other.Status != CandidateStatus.Withdrawn
                && string.Equals(other.Email, candidate.Email, StringComparison.OrdinalIgnoreCase)
            );
}
