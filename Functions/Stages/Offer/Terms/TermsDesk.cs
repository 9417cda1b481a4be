using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Offer.Terms;

/// <summary>Where the terms for a candidate are fixed, by a link in a mail or over the API.</summary>
public sealed class TermsDesk(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    OfferRecords offers,
    PersonalTermsRecords records,
    ChainRules chain,
    TimeProvider clock
) : ITermsDesk
{
    public async Task<TermsFile?> FindAsync(
        ProcedureId id,
        CandidateId candidateId,
        CancellationToken cancellationToken
    )
    {
        var procedure = await procedures.FindAsync(id, cancellationToken);
        var definition = await procedures.FindDefinitionAsync(id, cancellationToken);
        var candidate = await candidates.FindAsync(id, candidateId, cancellationToken);
        if (procedure is null || definition is null || candidate is null)
        {
            return null;
        }

        var terms = await records.FindAsync(id, candidateId, cancellationToken);
        var step = new Step(procedure.CurrentStage ?? "", procedure.Round);
        var offer = await offers.FindAsync(id, candidateId, step, cancellationToken);
        var today = DutchTime.DayOf(clock.GetUtcNow());
        return new TermsFile
        {
            Definition = definition,
            Candidate = candidate,
            Step = step,
            Terms = terms,
            IsRevision = offer is not null,
            Question = offer?.TalkAskedAt is null ? null : offer.Question,
            Bounds = BoundsOf(procedure, definition, candidate, today),
            CreatedOn = DutchTime.DayOf(procedure.CreatedAt),
            IsOpen =
                !candidate.Status.IsFinal
                && procedure.IsUnderWay
                && terms?.Agreed is null
                && (offer is { Answer: null, StaysOpen: true } || (offer is null && terms?.Step == step)),
        };
    }

    public async Task<TermsFile> FixAsync(
        TermsFile file,
        TermsDraft draft,
        PersonId by,
        CancellationToken cancellationToken
    )
    {
        var version = TermsRules.Version(draft, by, clock.GetUtcNow());
        var kept = await records.PutAsync(
            file.Candidate.Procedure,
            file.Candidate.Id,
            found =>
            {
                var terms = found ?? new PersonalTerms { Step = file.Step };
                // Somebody was first, or the candidate agreed meanwhile.
                return terms.Versions.Count != file.Number || terms.Agreed is not null ? terms : terms.With(version);
            },
            cancellationToken
        );
        return file with { Terms = kept };
    }

    private TermsBounds BoundsOf(
        Procedure procedure,
        ProcedureDefinition definition,
        Candidate candidate,
        DateOnly today
    )
    {
        var checks = definition.Stages.FirstOrDefault(stage => stage.Kind == StageKind.Checks)?.Id;
        var until = procedure.Timeline.FirstOrDefault(dates => dates.StageId == checks)?.Deadline?.Date;
        return new TermsBounds
        {
            Definition = definition,
            Track = candidate.Track,
            Contract = candidate.CurrentContract,
            Chain = chain,
            Today = today,
            ChecksUntil = until > today ? until : null,
        };
    }
}
