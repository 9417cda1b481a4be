using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Outcomes;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Definition.Reading;
using Recruitment.Files;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Recruiter.Acting;

/// <summary>Two applications are of one person: that in the address stays, the other goes on in it.</summary>
public sealed record JoinRequest : ActionRequest
{
    /// <summary>Id of the candidate whose application ends.</summary>
    public required string Other { get; init; }

    /// <summary>The CV of the one that stays is kept, also when the other's is newer.</summary>
    public bool KeepCv { get; init; }
}

/// <summary>
/// Joins two applications of one person. One stays, with the newest CV; the other ends without a rejection, and its
/// address reads why. Nothing is joined by itself: <c>GET …/duplicates</c> only proposes.
/// </summary>
public sealed class JoinAction(
    AuditLog audit,
    CandidateActs acts,
    CandidateRecords candidates,
    ApplicationIntake intake,
    FileStore files,
    CandidateWaking waking
) : CandidateAction<JoinRequest>(audit, acts)
{
    public override string Name => "join";

    protected override string Audited => "ApplicationsJoined";

    protected override IEnumerable<Fault> Check(JoinRequest request, ActionScene scene) =>
        !Identifier.IsValid(request.Other) && !Guid.TryParseExact(request.Other, "N", out _)
            ? [new Fault("/other", "UnknownOther")]
        : request.Other == scene.Candidate.Id.Value ? [new Fault("/other", "SameOther")]
        : [];

    /// <summary>Whether it is done the other's record tells.</summary>
    protected override bool IsDone(JoinRequest request, ActionScene scene) =>
        scene.Candidate.Joined.Contains(new CandidateId(request.Other));

    protected override async Task<Refusal?> RefusalAsync(
        JoinRequest request,
        ActionScene scene,
        CancellationToken cancellationToken
    )
    {
        var other = await FindAsync(request, scene, cancellationToken);
        return scene.Candidate.Status.IsFinal ? new Refusal("AnsweredAlready")
            : other is null ? new Refusal("OtherUnknown", request.Other)
            : other.Status.IsFinal || other.Status == CandidateStatus.Offered ? new Refusal("OtherAnswered", other.Id)
            : null;
    }

    protected override async Task<Candidate> DoAsync(
        JoinRequest request,
        ActionScene scene,
        int number,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var (procedure, by) = (scene.Procedure.Id, new PersonId(request.By));
        var stays = scene.Candidate;
        var other = await candidates.GetAsync(procedure, new CandidateId(request.Other), cancellationToken);
        var cv =
            request.KeepCv && stays.Cv is not null ? stays.Cv : await NewestCvAsync(stays, other, cancellationToken);

        // The other ends before the one that stays knows of it: until then the action is not done, and is repeated.
        var ended = await candidates.ChangeAsync(
            procedure,
            other.Id,
            c =>
                c.Status.IsFinal
                    ? c
                    : c.Finished(CandidateStatus.Withdrawn, scene.Now, scene.Step, reason: null, by) with
                    {
                        JoinedTo = stays.Id,
                    },
            cancellationToken
        );
        var joined = await candidates.ChangeAsync(procedure, stays.Id, c => Join(c, other, cv), cancellationToken);
        await intake.MoveAsync(other, joined, cancellationToken);
        if (stays.Cv is { } before && before != joined.Cv)
        {
            await files.DeleteAsync(before.BlobName, cancellationToken);
        }

        var mail = new MailOrder
        {
            Procedure = procedure,
            Kind = nameof(ApplicationsJoinedMail),
            Recipient = other.Id.Value,
        };
        await client.StartAsync(mail, cancellationToken);
        await waking.WakeAsync(ended, client, cancellationToken);
        return joined;
    }

    private Task<Candidate?> FindAsync(JoinRequest request, ActionScene scene, CancellationToken cancellationToken) =>
        candidates.FindAsync(scene.Procedure.Id, new CandidateId(request.Other), cancellationToken);

    /// <summary>What the one that stays does not say, the other does.</summary>
    private static Candidate Join(Candidate stays, Candidate other, CvFile? cv) =>
        stays.Joined.Contains(other.Id)
            ? stays
            : stays with
            {
                Email = stays.Email.Length > 0 ? stays.Email : other.Email,
                PostalAddress = stays.PostalAddress ?? other.PostalAddress,
                Phone = stays.Phone ?? other.Phone,
                Motivation = stays.Motivation ?? other.Motivation,
                Answers = other
                    .Answers.Concat(stays.Answers)
                    .GroupBy(a => a.Key)
                    .ToDictionary(a => a.Key, a => a.Last().Value),
                ConsentRetention = stays.ConsentRetention || other.ConsentRetention,
                Cv = cv,
                Joined = [.. stays.Joined, other.Id],
            };

    /// <summary>The CV of whoever applied last, filed under the one that stays.</summary>
    private async Task<CvFile?> NewestCvAsync(Candidate stays, Candidate other, CancellationToken cancellationToken)
    {
        if (
            other.Cv is not { } newest
            || (stays.Cv is not null && stays.ReceivedAt >= other.ReceivedAt)
            || await files.FindAsync(newest.BlobName, cancellationToken) is not { } content
        )
        {
            return stays.Cv;
        }

        var kind = CvKindRules.FromContentType(newest.ContentType);
        var name = FileStore.NameOf(stays.Procedure, stays.Id, Identifier.New(), kind);
        await files.KeepAsync(name, content, kind, cancellationToken);
        return newest with { BlobName = name };
    }
}
