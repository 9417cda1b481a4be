using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Applicants.Outcomes;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Recruiter.Acting;

/// <summary>A candidate said to be internal, or did not say so.</summary>
public sealed record TrackRequest : ActionRequest
{
    public required Track Track { get; init; }
}

/// <summary>
/// Changes whether a candidate is internal, until that has had its consequences. Who becomes internal is nominated with
/// the others; who becomes external needs no nomination, and has no priority.
/// </summary>
public sealed class TrackAction(
    AuditLog audit,
    CandidateActs acts,
    CandidateRecords candidates,
    BallotRecords ballots,
    Entrances entrances,
    CandidateWaking waking
) : CandidateAction<TrackRequest>(audit, acts)
{
    public override string Name => "track";

    protected override string Audited => "TrackChanged";

    protected override IEnumerable<Fault> Check(TrackRequest request, ActionScene scene)
    {
        var posting = scene.Definition.Stages.FirstOrDefault(stage => stage.Kind == StageKind.Posting);
        if (request.Track == Track.Internal && posting is null or { Tracks: PostingTracks.ExternalOnly })
        {
            yield return new Fault("/track", "NoInternalTrack");
        }
    }

    protected override bool IsDone(TrackRequest request, ActionScene scene) => scene.Candidate.Track == request.Track;

    protected override Task<Refusal?> RefusalAsync(
        TrackRequest request,
        ActionScene scene,
        CancellationToken cancellationToken
    )
    {
        var refusal =
            scene.Candidate.Status.IsFinal ? new Refusal("AnsweredAlready")
            : HasBegun(scene, StageKind.Preselection, StageKind.Interviews) ? new Refusal("TrackTooLate")
            : request.Track == Track.Internal && HasEnded(scene, StageKind.Nomination) ? new Refusal("NominationOver")
            : null;
        return Task.FromResult(refusal);
    }

    protected override async Task<Candidate> DoAsync(
        TrackRequest request,
        ActionScene scene,
        int number,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var changed = await candidates.ChangeAsync(
            scene.Procedure.Id,
            scene.Candidate.Id,
            c =>
                c with
                {
                    Track = request.Track,
                    PriorityGroup = request.Track == Track.Internal ? c.PriorityGroup : null,
                },
            cancellationToken
        );
        if (request.Track == Track.Internal)
        {
            var now = scene with { Candidate = changed };
            var entrance = await entrances.FindAsync(now, cancellationToken);
            await entrances.EnterAsync(changed, entrance, client, cancellationToken);
        }
        else
        {
            await LeaveNominationAsync(changed, scene, cancellationToken);
        }

        var mail = new MailOrder
        {
            Procedure = changed.Procedure,
            Kind = nameof(TrackChangedMail),
            Recipient = changed.Id.Value,
            Number = number,
        };
        await client.StartAsync(mail, cancellationToken);
        await waking.WakeStageAsync(changed.Procedure, client, cancellationToken);
        return changed;
    }

    /// <summary>Nobody nominates somebody from outside.</summary>
    private async Task LeaveNominationAsync(Candidate candidate, ActionScene scene, CancellationToken cancellationToken)
    {
        var nominations = scene.Definition.Stages.Where(stage => stage.Kind == StageKind.Nomination).Select(s => s.Id);
        var all = await ballots.ListAsync(candidate.Procedure, cancellationToken);
        foreach (var ballot in all.Where(ballot => nominations.Contains(ballot.Stage)))
        {
            await ballots.ChangeAsync(
                candidate.Procedure,
                ballot.Id,
                b =>
                    b.ClosedAt is null && b.Candidates.Contains(candidate.Id)
                        ? b with
                        {
                            Candidates = [.. b.Candidates.Where(c => c != candidate.Id)],
                        }
                        : b,
                cancellationToken
            );
        }
    }

    private static bool HasBegun(ActionScene scene, params StageKind[] kinds) =>
        Dates(scene, kinds).Any(dates => dates.StartedAt is not null);

    private static bool HasEnded(ActionScene scene, params StageKind[] kinds) =>
        Dates(scene, kinds).Any(dates => dates.EndedAt is not null);

    private static IEnumerable<StageDates> Dates(ActionScene scene, StageKind[] kinds)
    {
        var stages = scene.Definition.Stages.Where(stage => kinds.Contains(stage.Kind)).Select(stage => stage.Id);
        return scene.Procedure.Timeline.IntersectBy(stages, dates => dates.StageId);
    }
}
