using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Procedures.Clocks;

namespace Recruitment.Recruiter.Clocks;

/// <summary>Which of the clocks that the organisation set itself run.</summary>
internal static class TypicalStarts
{
    public static IEnumerable<ClockStart> Of(ClockFacts facts)
    {
        if (facts.Settings.Typical is not { } typical || facts.Procedure.EndedAt is not null)
        {
            return [];
        }

        var closed = facts.Dates(StageKind.Posting)?.EndedAt;
        var decided = facts.Dates(StageKind.Decision)?.EndedAt;
        var interviews = facts.Dates(StageKind.Interviews);
        return
        [
            .. facts
                .Unanswered.Where(c => !facts.Acknowledged.Contains(c.Id))
                .SelectMany(c => Start(ClockKind.TypicalAcknowledgement, c.ReceivedAt, typical.AcknowledgementDays)),
            .. interviews is { StartedAt: null }
                ? ForEach(facts.Unanswered, ClockKind.Invitation, closed, typical.InvitationDays)
                : [],
            .. interviews is { EndedAt: null }
                ? ForEach(
                    facts.Unanswered.Where(c => !(c.Clocks?.InterviewEnds <= facts.Now)),
                    ClockKind.Interview,
                    closed,
                    typical.InterviewDays
                )
                : [],
            .. facts.Dates(StageKind.Recommendation) is { EndedAt: null }
                ? ForEach(
                    facts.Unanswered.Where(c => c.Clocks?.InterviewEnds <= facts.Now),
                    ClockKind.Result,
                    facts.Candidates.Max(c => c.Clocks?.InterviewEnds),
                    typical.ResultDays
                )
                : [],
            .. facts.Dates(StageKind.Offer) is { StartedAt: null }
                ? ForEach(facts.Unanswered.Take(1), ClockKind.Terms, decided, typical.TermsDays)
                : [],
        ];
    }

    private static IEnumerable<ClockStart> ForEach(
        IEnumerable<CandidateSummary> candidates,
        ClockKind kind,
        DateTimeOffset? from,
        int? days
    ) => candidates.SelectMany(_ => Start(kind, from, days));

    private static IEnumerable<ClockStart> Start(ClockKind kind, DateTimeOffset? from, int? days) =>
        from is { } start && days is { } length ? [new ClockStart(kind, start, length)] : [];
}
