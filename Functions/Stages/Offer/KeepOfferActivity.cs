using Recruitment.Audit;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Tasks;
using Recruitment.Records;

namespace Recruitment.Stages.Offer;

/// <summary>
/// Makes the offer when there is none yet, takes over a deadline that the recruiter moved and a version of the terms that
/// was fixed since, keeps the task of its candidate, and ends the offer when its candidate is gone, or before version 5 its time is over. Running twice is harmless: an offer that is there is kept, and one that ended
/// stays as it ended.
/// </summary>
public sealed class KeepOfferActivity(
    ProcedureRecords procedures,
    CandidateRecords candidates,
    OfferRecords offers,
    AcceptedOffers accepted,
    PersonalTermsRecords terms,
    SeatAllotment seats,
    OpenTasks tasks,
    AuditLog audit
)
{
    [Function(nameof(KeepOfferActivity))]
    public async Task<OfferState> RunAsync([ActivityTrigger] OfferInput input, CancellationToken cancellationToken)
    {
        var call = input.Call;
        var definition = await procedures.GetDefinitionAsync(call.Procedure, cancellationToken);
        var candidate = await candidates.FindAsync(call.Procedure, input.Candidate, cancellationToken);
        if (candidate is null || !await seats.AllotAsync(candidate, definition, cancellationToken))
        {
            // Erased on request: nothing may be filed under the candidate again. Or no seat is left that they stand for.
            await SetTaskAsync(input, offer: null, cancellationToken);
            return new OfferState(
                OfferAnswer.Gone,
                false,
                input.Window.ClosesAt,
                input.Window.EndsAt,
                OfferRules.WorkingDays(New(input, versions: 0), definition.Organisation.Calendar)
            );
        }

        var versions = (await terms.FindAsync(call.Procedure, input.Candidate, cancellationToken))?.Versions.Count ?? 0;
        var answered = false;
        var offer = await offers.PutAsync(
            call.Procedure,
            input.Candidate,
            call.Step,
            found =>
            {
                var kept = Keep(found ?? New(input, versions), input, definition, versions, candidate.Status.IsFinal);
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

        await SetTaskAsync(input, offer, cancellationToken);
        return new OfferState(
            offer.Answer,
            offer.TalkAskedAt is not null,
            offer.ClosesAt,
            offer.EndsAt,
            OfferRules.WorkingDays(offer, definition.Organisation.Calendar),
            offer.Answer == OfferAnswer.Accepted
                && await accepted.CountVacantAsync(call.Procedure, cancellationToken) > 0,
            offer.Talks,
            offer.Version
        );
    }

    private Task SetTaskAsync(OfferInput input, JobOffer? offer, CancellationToken cancellationToken)
    {
        var call = input.Call;
        return tasks.SetAsync(
            call.Procedure,
            $"{call.Step}-offer-{input.Candidate}",
            call.Stage,
            offer is { Answer: null }
                ?
                [
                    new OpenTask(OpenTaskKind.Offer, input.Candidate.Value)
                    {
                        Since = offer.OfferedAt,
                        Until = offer.OverdueSince ?? offer.ClosesAt,
                        WhenLate = offer.StaysOpen
                            ? new TaskPage(TakeBackLink.Name, call.Step, input.Candidate.Value)
                            : null,
                    },
                ]
                : [],
            cancellationToken
        );
    }

    private static JobOffer Keep(
        JobOffer offer,
        OfferInput input,
        ProcedureDefinition definition,
        int versions,
        bool gone
    )
    {
        var extension = definition.Stages.First(s => s.Id == input.Call.Stage).EscalationDays;
        var calendar = definition.Organisation.Calendar;
        var moved = OfferRules.Move(offer, input.Window.ClosesAt, input.Window.EndsAt, extension, calendar);
        var revised = OfferRules.Revise(moved, versions, extension, calendar, input.Now);
        return OfferRules.Settle(revised, gone, input.Now);
    }

    private static JobOffer New(OfferInput input, int versions) =>
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
            StaysOpen = input.StaysOpen,
            FirstVersion = versions,
            Version = versions,
        };
}

/// <summary>Input of <see cref="KeepOfferActivity"/>.</summary>
/// <param name="Now">The orchestration's time, UTC.</param>
/// <param name="StaysOpen">It does not lapse by itself; false before version 5.</param>
public sealed record OfferInput(
    StageCall Call,
    CandidateId Candidate,
    StageWindow Window,
    DateTimeOffset Now,
    bool StaysOpen = false
);

/// <summary>What the orchestration knows of an offer: no texts.</summary>
/// <param name="Answer">Null while there is none.</param>
/// <param name="WorkingDays">The length of the offer's term, for whoever is next.</param>
/// <param name="MoreWanted">Accepted, and not everybody who is wanted has: the offer goes on in the ranking.</param>
/// <param name="Talks">How often a talk was asked for; 0 in histories of before version 5.</param>
/// <param name="Version">Versions of the terms for this person.</param>
public sealed record OfferState(
    OfferAnswer? Answer,
    bool TalkAsked,
    DateTimeOffset ClosesAt,
    DateTimeOffset EndsAt,
    int WorkingDays,
    bool MoreWanted = false,
    int Talks = 0,
    int Version = 0
);
