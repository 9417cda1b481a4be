using Recruitment.Candidates;
using Recruitment.Definition;

namespace Recruitment.Stages.Offer;

/// <summary>
/// Which seat a candidate is offered, where there are seats of several bodies or regions: the first, in order of the
/// vacancy, that the candidate stands for and nobody before them in the board's ranking has.
/// </summary>
public sealed class SeatAllotment(CandidateRecords candidates)
{
    /// <summary>Gives the candidate a seat, or leaves the one that they have.</summary>
    /// <returns>False when every seat that they stand for is taken: then nothing is offered.</returns>
    public async Task<bool> AllotAsync(
        Candidate candidate,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    )
    {
        if (definition.Vacancy.Seats.Count == 0 || candidate.Seat is not null)
        {
            return true;
        }

        var others = await candidates.ListAsync(candidate.Procedure, cancellationToken);
        if (Choose(candidate, definition.Vacancy.Seats, others) is not { } seat)
        {
            return false;
        }

        await candidates.ChangeAsync(
            candidate.Procedure,
            candidate.Id,
            c => c.Status.IsFinal ? c : c with { Seat = seat.Id },
            cancellationToken
        );
        return true;
    }

    /// <summary>Null when every seat that the candidate stands for is taken.</summary>
    public static BodySeat? Choose(
        Candidate candidate,
        IReadOnlyList<BodySeat> seats,
        IReadOnlyList<Candidate> everybody
    ) =>
        seats.FirstOrDefault(seat =>
            (candidate.StandsFor.Count == 0 || candidate.StandsFor.Contains(seat.Id))
            && everybody.Count(other => other.Id != candidate.Id && Has(other, seat)) < seat.Count
        );

    /// <summary>Who declined or withdrew has no seat any more.</summary>
    private static bool Has(Candidate candidate, BodySeat seat) =>
        candidate.Seat == seat.Id
        && candidate.Status is not (CandidateStatus.Rejected or CandidateStatus.Declined or CandidateStatus.Withdrawn);
}
