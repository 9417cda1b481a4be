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
    public async Task<OfferState> RunAsync([ActivityTrigger] OfferInput order, CancellationToken cancellationToken)
    {
        var call = order.Call;
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var candidate = await candidates.FindAsync(call.Procedure, order.Candidate, cancellationToken);
        if (candidate is null)
        {
            // Erased on request: nothing may be filed under the candidate again.
            return new OfferState(
                OfferAnswer.Gone,
                false,
                order.Window.ClosesAt,
                order.Window.EndsAt,
                OfferRules.WorkingDays(New(order), definition.Organisation.Region)
            );
        }

        var answered = false;
        var offer = await offers.PutAsync(
            call.Procedure,
            order.Candidate,
            call.Step,
            found =>
            {
                var kept = Keep(found ?? New(order), order, definition, candidate.Status.IsFinal);
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
                order.Candidate.Value,
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

    private static JobOffer Keep(JobOffer offer, OfferInput order, ProcedureDefinition definition, bool gone)
    {
        var moved = OfferRules.Move(
            offer,
            order.Window.ClosesAt,
            order.Window.EndsAt,
            definition.Stages.First(s => s.Id == order.Call.Stage).EscalationDays,
            definition.Organisation.Region
        );
        return OfferRules.Settle(moved, gone, order.Now);
    }

    private static JobOffer New(OfferInput order) =>
        new()
        {
            Procedure = order.Call.Procedure,
            Stage = order.Call.Stage,
            Step = order.Call.Step,
            Candidate = order.Candidate,
            OfferedAt = order.Now,
            PlannedClosesAt = order.Window.ClosesAt,
            ClosesAt = order.Window.ClosesAt,
            EndsAt = order.Window.EndsAt,
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
