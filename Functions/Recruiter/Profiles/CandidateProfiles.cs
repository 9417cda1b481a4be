using Recruitment.Applicants.Outcomes;
using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Profiles;

/// <summary>Puts together what the procedure knows of one candidate.</summary>
public sealed class CandidateProfiles(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    FirstDays firstDays,
    AuditLog audit,
    ProcedureAddresses addresses,
    TimeProvider clock
)
{
    /// <summary>Null when unknown or erased.</summary>
    public async Task<CandidateProfile?> FindAsync(
        Procedure procedure,
        CandidateId id,
        CancellationToken cancellationToken
    )
    {
        if (
            await candidates.FindAsync(procedure.Id, id, cancellationToken) is not { } candidate
            || await procedures.FindDefinitionAsync(procedure.Id, cancellationToken) is not { } definition
        )
        {
            return null;
        }

        var address = addresses.Candidate(procedure.Id, id);
        return new CandidateProfile
        {
            Id = id,
            Procedure = procedure.Id,
            Status = CandidateList.WordOf(candidate.Status),
            StatusAt = candidate.StatusAt,
            StatusStep = candidate.StatusStep,
            Name = candidate.Name,
            Email = candidate.Email,
            Phone = candidate.Phone,
            Track = candidate.Track,
            ReceivedAt = candidate.ReceivedAt,
            Motivation = candidate.Motivation,
            Answers = candidate.Answers,
            Enrolment = candidate.Enrolment,
            Cv = candidate.Cv is { } cv
                ? new CandidateCv(cv.FileName, cv.ContentType, cv.Length, new Uri($"{address}/cv"))
                : null,
            Interview = candidate.Interview is { } slot ? new InterviewTime(slot.Start, slot.End) : null,
            ReserveUntil = candidate.Status == CandidateStatus.Reserve ? candidate.Reserve?.Until : null,
            ConsentRetention = candidate.ConsentRetention,
            CarriedTo = candidate.CarriedTo,
            Outcome = candidate.Status.IsFinal
                ? await OutcomeAsync(candidate, procedure, definition, cancellationToken)
                : null,
            HrExportUrl =
                candidate.Status != CandidateStatus.Appointed
                || clock.GetUtcNow() >= HrPeriod.End(await firstDays.OfAsync(procedure, id, cancellationToken))
                    ? null
                    : new Uri($"{address}/hr-export"),
        };
    }

    private async Task<CandidateOutcome> OutcomeAsync(
        Candidate candidate,
        Procedure procedure,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    ) =>
        new()
        {
            Status = CandidateList.WordOf(candidate.Status),
            At = candidate.StatusAt,
            Step = candidate.StatusStep,
            Ground =
                candidate.Status == CandidateStatus.Rejected
                    ? RejectionGrounds.Of(candidate, procedure, definition)
                    : null,
            Reason = candidate.StatusReason,
            Decisions = await DecisionsAsync(candidate, definition, cancellationToken),
        };

    private async Task<IReadOnlyList<CandidateDecision>> DecisionsAsync(
        Candidate candidate,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    )
    {
        var entries = await audit
            .SummariesAsync(candidate.Procedure, cancellationToken)
            .Where(entry => candidate.StatusAt is not { } at || entry.At <= at)
            .ToListAsync(cancellationToken);
        if (candidate.Status is CandidateStatus.Withdrawn or CandidateStatus.Declined)
        {
            return Tell(entries.Where(e => e.Who == candidate.Id.Value).TakeLast(1));
        }

        var stages = definition.Stages.Select(stage => stage.Id).ToList();
        var acts = entries.Where(e => e.Who is not null && !Identifier.IsValid(e.Who)).ToList();
        var own = acts.Where(e => StepOf(e.Step) is { } step && step == StepOf(candidate.StatusStep)).ToList();
        var last = acts.Select(e => StepOf(e.Step)).LastOrDefault(step => step is not null);
        return Tell(own.Count > 0 ? own : acts.Where(e => last is not null && StepOf(e.Step) == last));

        Step? StepOf(string? text) => Step.In(text, stages);
    }

    private static IReadOnlyList<CandidateDecision> Tell(IEnumerable<AuditEntry> entries) =>
        [.. entries.Select(e => new CandidateDecision(e.What, e.Step, e.Who!, e.At))]; // Only those that name somebody.
}
