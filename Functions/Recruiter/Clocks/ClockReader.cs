using Recruitment.Applicants.Complaints;
using Recruitment.Applicants.Outcomes;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Clocks;

/// <summary>Reads the clocks that run in a procedure, from listings of candidates and mails.</summary>
public sealed class ClockReader(
    CandidateRecords candidates,
    ComplaintRecords complaints,
    SentMails mails,
    TimeProvider clock
)
{
    public async Task<IReadOnlyList<RunningClock>> ReadAsync(
        Procedure procedure,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    )
    {
        var id = procedure.Id;
        var found = await candidates.SummariesWithClocksAsync(id, cancellationToken);
        var open = (await complaints.ListAsync(id, cancellationToken)).Where(c => c.IsOpen);
        return CodeClocks.Of(
            new ClockFacts
            {
                Procedure = procedure,
                Definition = definition,
                Now = clock.GetUtcNow(),
                Candidates = found,
                Acknowledged = await SentAsync(id, nameof(AcknowledgementMail), cancellationToken),
                Told = await SentAsync(id, nameof(RejectionMail), cancellationToken),
                Complaints =
                [
                    .. from complaint in open
                    join candidate in found on complaint.Candidate equals candidate.Id
                    let consents = candidate.Clocks?.ConsentRetention == true
                    select (complaint, complaints.DueOf(complaint, consents, procedure, definition)),
                ],
                Erasure = procedure.EndedAt is { } ended
                    ? (procedure.KeptFor.WithoutConsent(ended), procedure.KeptFor.WithConsent(ended))
                    : null,
            }
        );
    }

    private async Task<IReadOnlySet<CandidateId>> SentAsync(
        ProcedureId procedure,
        string kind,
        CancellationToken cancellationToken
    ) =>
        (await mails.RecipientsAsync(procedure, kind, cancellationToken))
            .Select(recipient => new CandidateId(recipient))
            .ToHashSet();
}
