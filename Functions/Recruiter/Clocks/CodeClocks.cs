using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures.Clocks;

namespace Recruitment.Recruiter.Clocks;

/// <summary>Which clocks of the recruitment code run. One is done when what it asks for has happened.</summary>
public static class CodeClocks
{
    /// <summary>The clocks that run, the first to run out first.</summary>
    public static IReadOnlyList<RunningClock> Of(ClockFacts facts) =>
        [
            .. Starts(facts)
                .Concat(TypicalStarts.Of(facts))
                .Select(start => (start.Kind, Due: DueOf(start), start.Days))
                .Concat(Fixed(facts))
                .GroupBy(clock => (clock.Kind, clock.Due))
                .Select(same => new RunningClock(
                    same.Key.Kind,
                    same.Key.Due,
                    same.Count(),
                    same.Key.Due.AddDays(-Math.Min(facts.Settings.WarnDaysBefore, same.First().Days))
                ))
                .OrderBy(clock => clock.Due)
                .ThenBy(clock => clock.Kind),
        ];

    /// <summary>The last minute of the day that is so many days after the start.</summary>
    private static DateTimeOffset DueOf(ClockStart start) =>
        DutchTime.EndOfDay(DutchTime.DayOf(start.From).AddDays(start.Days));

    private static IEnumerable<ClockStart> Starts(ClockFacts facts)
    {
        if (facts.Erasure is { } erasure && facts.Now >= erasure.WithoutConsent)
        {
            return []; // What was sent is no longer known; it had to be sent long before.
        }

        var settings = facts.Settings;
        var decided = facts.Dates(StageKind.Decision)?.EndedAt;
        return
        [
            .. facts
                .Unanswered.Where(c => !facts.Acknowledged.Contains(c.Id))
                .Select(c => new ClockStart(ClockKind.Acknowledgement, c.ReceivedAt, settings.AcknowledgementDays)),
            .. facts
                .Candidates.Where(c => c.Status == CandidateStatus.Rejected && !facts.Told.Contains(c.Id))
                .Select(c => new ClockStart(ClockKind.Rejection, c.StatusAt ?? c.ReceivedAt, settings.RejectionDays)),
            // Whoever is not the board's choice waits for the answer from the decision on, or was told to be in reserve.
            .. decided is { } from
                ? facts
                    .Unanswered.Where(c => c is { Status: not CandidateStatus.Offered, Clocks.WasInReserve: not true })
                    .Select(_ => new ClockStart(ClockKind.Rejection, from, settings.RejectionDays))
                : [],
        ];
    }

    /// <summary>The clocks whose end is a moment of its own.</summary>
    private static IEnumerable<(ClockKind Kind, DateTimeOffset Due, int Days)> Fixed(ClockFacts facts) =>
        [
            .. facts.Complaints.Select(open => (ClockKind.Complaint, open.Due, facts.Settings.WarnDaysBefore)),
            .. facts.Erasure is { } erasure
                ? facts.Erased.Select(c =>
                    (
                        ClockKind.Erasure,
                        DutchTime.EndOfDay(
                            DutchTime.DayOf(
                                c.Clocks?.ConsentRetention == true ? erasure.WithConsent : erasure.WithoutConsent
                            )
                        ),
                        facts.Settings.WarnDaysBefore
                    )
                )
                : [],
        ];
}
