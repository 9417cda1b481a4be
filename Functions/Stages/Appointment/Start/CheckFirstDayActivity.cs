using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Candidates.Terms;
using Recruitment.Procedures;

namespace Recruitment.Stages.Appointment.Start;

/// <summary>
/// Tells whether a place came free of which nobody has decided what follows, and else when everybody who was appointed has
/// started. Reads only, so running twice is harmless.
/// </summary>
public sealed class CheckFirstDayActivity(ProcedureRecords procedures, CandidateRecords candidates, FirstDays firstDays)
{
    /// <summary>On the day after the first day: who is in reserve gets no answer at night, nor while it is uncertain whether somebody comes.</summary>
    private static readonly TimeOnly StartOfWork = new(9, 0);

    [Function(nameof(CheckFirstDayActivity))]
    public async Task<FirstDayState> RunAsync([ActivityTrigger] StageMoment moment, CancellationToken cancellationToken)
    {
        var (call, now) = moment;
        var procedure = await procedures.GetAsync(call.Procedure, cancellationToken);
        var appointed = (await candidates.SummariesAsync(call.Procedure, cancellationToken))
            .Where(candidate => candidate.Status == CandidateStatus.Appointed)
            .Select(candidate => candidate.Id)
            .ToList();
        var last = await firstDays.LastAsync(procedure, appointed, cancellationToken);
        return new FirstDayState(
            procedure.FreedPlaces.Any(place => place.DecidedAt is null && !appointed.Contains(place.Candidate)),
            last is { } day ? DutchTime.At(day.AddDays(1), StartOfWork) : now
        );
    }
}

/// <summary>How far the wait for the first day of work is.</summary>
/// <param name="IsPlaceFree">Somebody who was appointed withdrew, and nobody has decided yet what follows.</param>
/// <param name="StartedBy">When everybody has started, UTC.</param>
public sealed record FirstDayState(bool IsPlaceFree, DateTimeOffset StartedBy);
