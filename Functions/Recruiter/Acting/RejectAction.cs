using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Definition.Reading;
using Recruitment.Records;

namespace Recruitment.Recruiter.Acting;

/// <summary>Somebody decides that a candidate takes part no longer.</summary>
public sealed record RejectRequest : ActionRequest
{
    /// <summary>The ground, as the candidate reads it.</summary>
    public required string Ground { get; init; }
}

/// <summary>Rejects one candidate on a ground that they read, by the recorded decision of a named person.</summary>
public sealed class RejectAction(
    AuditLog audit,
    CandidateActs acts,
    CandidateRecords candidates,
    CandidateWaking waking
) : CandidateAction<RejectRequest>(audit, acts)
{
    public override string Name => "reject";

    protected override string Audited => $"Candidate{CandidateStatus.Rejected}";

    protected override IEnumerable<Fault> Check(RejectRequest request, ActionScene scene) =>
        ActionRules.CheckText(request.Ground, "/ground");

    protected override bool IsDone(RejectRequest request, ActionScene scene) =>
        scene.Candidate is { Status: CandidateStatus.Rejected, StatusBy: not null };

    protected override Task<Refusal?> RefusalAsync(
        RejectRequest request,
        ActionScene scene,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            scene.Candidate.Status switch
            {
                { IsFinal: true } => new Refusal("AnsweredAlready"),
                // An offer that is out binds: it is answered, or the candidate withdraws.
                CandidateStatus.Offered => new Refusal("OfferIsOut"),
                _ => null,
            }
        );

    protected override async Task<Candidate> DoAsync(
        RejectRequest request,
        ActionScene scene,
        int number,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var (by, ground) = (new PersonId(request.By), request.Ground.Trim());
        var rejected = await candidates.ChangeAsync(
            scene.Procedure.Id,
            scene.Candidate.Id,
            c => c.Status.IsFinal ? c : c.Finished(CandidateStatus.Rejected, scene.Now, scene.Step, ground, by),
            cancellationToken
        );
        await waking.WakeAsync(rejected, client, cancellationToken);
        return rejected;
    }
}
