using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Offer;

/// <summary>
/// Makes the offer when there is none yet, takes over a deadline that the recruiter moved, and ends the offer when its
/// time is over or its candidate gone. Running twice is harmless: an offer that is there is kept, and one that ended
/// stays as it ended.
/// </summary>
public sealed class KeepOfferActivity(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    OfferRecords offers,
    AcceptedOffers accepted,
    AuditLog audit
)
{
    [Function(nameof(KeepOfferActivity))]
    public async Task<OfferState> RunAsync([ActivityTrigger] OfferInput input, CancellationToken cancellationToken)
    {
        var call = input.Call;
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var candidate = await candidates.FindAsync(call.Procedure, input.Candidate, cancellationToken);
        if (candidate is null)
        {
            // Erased on request: nothing may be filed under the candidate again.
            return new OfferState(
                OfferAnswer.Gone,
                false,
                input.Window.ClosesAt,
                input.Window.EndsAt,
                OfferRules.WorkingDays(New(input), definition.Organisation.Region)
            );
        }

        var answered = false;
        var offer = await offers.PutAsync(
            call.Procedure,
            input.Candidate,
            call.Step,
            found =>
            {
                var kept = Keep(found ?? New(input), input, definition, candidate.Status.IsFinal);
                answered = found?.Answer is null && kept.Answer is not null;
                return kept;
            },
            cancellationToken
        );
        if (answered)
        {
            await audit.AppendAsync(
                call.Procedure,
                $"Offer{offer.Answer}",
                call.Step,
                input.Candidate.Value,
                cancellationToken
            );
        }

        return new OfferState(
            offer.Answer,
            offer.TalkAskedAt is not null,
            offer.ClosesAt,
            offer.EndsAt,
            OfferRules.WorkingDays(offer, definition.Organisation.Region),
            offer.Answer == OfferAnswer.Accepted
                && await accepted.CountVacantAsync(call.Procedure, cancellationToken) > 0
        );
    }

    private static JobOffer Keep(JobOffer offer, OfferInput input, ProcedureDefinition definition, bool gone)
    {
        var moved = OfferRules.Move(
            offer,
            input.Window.ClosesAt,
            input.Window.EndsAt,
            definition.Stages.First(s => s.Id == input.Call.Stage).EscalationDays,
            definition.Organisation.Region
        );
        return OfferRules.Settle(moved, gone, input.Now);
    }

    private static JobOffer New(OfferInput input) =>
        new()
        {
            Procedure = input.Call.Procedure,
            Stage = input.Call.Stage,
            Step = input.Call.Step,
            Candidate = input.Candidate,
            OfferedAt = input.Now,
            PlannedClosesAt = input.Window.ClosesAt,
            ClosesAt = input.Window.ClosesAt,
            EndsAt = input.Window.EndsAt,
        };
}

/// <summary>Input of <see cref="KeepOfferActivity"/>.</summary>
/// <param name="Now">The orchestration's time, UTC.</param>
public sealed record OfferInput(StageCall Call, CandidateId Candidate, StageWindow Window, DateTimeOffset Now);

/// <summary>What the orchestration knows of an offer: no texts.</summary>
/// <param name="Answer">Null while there is none.</param>
/// <param name="WorkingDays">The length of the offer's term, for whoever is next.</param>
/// <param name="MoreWanted">Accepted, and not everybody who is wanted has: the offer goes on in the ranking.</param>
public sealed record OfferState(
    OfferAnswer? Answer,
    bool TalkAsked,
    DateTimeOffset ClosesAt,
    DateTimeOffset EndsAt,
    int WorkingDays,
    bool MoreWanted = false
);
