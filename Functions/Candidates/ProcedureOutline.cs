using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Candidates;

/// <summary>The course of a procedure for who applies: stages and dates, without names.</summary>
public static class ProcedureOutline
{
    private static readonly Texts Sentences = new(typeof(ProcedureOutline));

    /// <summary>
    /// The stages from the posting up to the appointment, in order. The authorisation is over by then, and retention is
    /// explained apart.
    /// </summary>
    /// <param name="today">Europe/Amsterdam: what was to be over by then is not said to be to come.</param>
    public static IReadOnlyList<OutlineStep> Of(Procedure procedure, ProcedureDefinition definition, DateOnly today) =>
        [
            .. ExpectedDates
                .Of(procedure, definition, today)
                .Where(expected => IsTold(expected.Stage.Kind))
                .Select(StepOf),
        ];

    /// <summary>
    /// The course for a candidate: with their own interview, without what is not for their track, and without what
    /// comes once they have their answer.
    /// </summary>
    public static IReadOnlyList<OutlineStep> Of(
        Procedure procedure,
        ProcedureDefinition definition,
        Candidate candidate,
        DateOnly today
    )
    {
        var own = candidate.Interview is { } interview ? DutchTime.DayOf(interview.Start) : (DateOnly?)null;
        return
        [
            .. ExpectedDates
                .Of(procedure, definition, today)
                .Where(expected =>
                    IsTold(expected.Stage.Kind)
                    && (expected.Stage.Kind != StageKind.Nomination || candidate.Track == Track.Internal)
                    && (!candidate.Status.IsFinal || WasThere(expected, candidate))
                )
                .Select(expected =>
                    IsOwn(expected, own)
                        ? StepOf(expected) with
                        {
                            When = DutchTime.DateAndTime(candidate.Interview!.Start), // there, because its day is
                            Written = null,
                        }
                        : StepOf(expected)
                ),
        ];
    }

    /// <summary>
    /// By when an applicant hears more: the deadline of the first stage after the posting that decides about an
    /// applicant of this track; null when none is planned, or nobody knows any more.
    /// </summary>
    public static DateOnly? NextNews(
        Procedure procedure,
        ProcedureDefinition definition,
        Track track,
        DateOnly today
    ) =>
        ExpectedDates
            .Of(procedure, definition, today)
            .SkipWhile(expected => expected.Stage.Kind != StageKind.Posting)
            .Skip(1)
            .Where(expected => expected.Stage.Kind != StageKind.Nomination || track == Track.Internal)
            .Where(expected => expected is { IsDone: false } and not { Dates: null })
            .Select(NewsOf)
            .FirstOrDefault();

    /// <summary>A programme's first phase begins with telling who has a place; other stages end with their news.</summary>
    private static DateOnly? NewsOf(ExpectedStage expected) =>
        expected.Stage.Kind == StageKind.ProgrammePhase ? expected.From : expected.Until;

    private static bool IsTold(StageKind kind) =>
        kind is not (StageKind.Authorisation or StageKind.Retention) && !kind.IsAftercare;

    /// <summary>Of two rounds of interviews, the one in which the candidate has theirs.</summary>
    private static bool IsOwn(ExpectedStage expected, DateOnly? interview) =>
        expected.Stage.Kind == StageKind.Interviews
        && interview is { } day
        && (expected.Until is null || day >= (expected.From ?? day))
        && (!expected.IsDone || day <= expected.Until);

    /// <summary>Whether a candidate who has the final answer was still there when the stage began.</summary>
    private static bool WasThere(ExpectedStage expected, Candidate candidate) =>
        expected.Dates?.StartedAt is { } started && !(started > candidate.StatusAt);

    private static OutlineStep StepOf(ExpectedStage expected) =>
        new(
            StageTitles.Of(expected.Stage, ReaderLanguage.Current),
            WhenOf(expected),
            WrittenOf(expected.Dates),
            expected.IsDone,
            expected.IsCurrent
        );

    private static string? WhenOf(ExpectedStage expected) =>
        (expected.From, expected.Until) switch
        {
            ({ } from, null) when expected.Overran => Sentences.With("Overran", DutchTime.Date(from)),
            (null, null) => null,
            ({ } only, null) => DutchTime.Date(only),
            (null, { } only) => DutchTime.Date(only),
            ({ } first, { } last) => DutchTime.Period(first, last),
        };

    /// <summary>
    /// What was written with a month in it, such as “begin februari”. A number of days, or as soon as possible, tells
    /// the organisation how the stages hang together; a candidate needs only what came of it.
    /// </summary>
    private static string? WrittenOf(StageDates? dates)
    {
        string?[] written = [dates?.Starts?.Written, dates?.InterviewDay?.Written ?? dates?.Deadline?.Written];
        var words = string.Join(" – ", written.Where(NamesAMonth).OfType<string>().Select(DateWords.Of).Distinct());
        return words.Length == 0 ? null : words;
    }

    private static bool NamesAMonth(string? written) =>
        written is not null
        && FuzzyDateReader.TryParse(written, out var date, out _)
        && date is FuzzyDate.Exact or FuzzyDate.InMonth or FuzzyDate.Period;
}

/// <summary>A stage as a candidate reads it.</summary>
/// <param name="Title">Of the stage.</param>
/// <param name="When">The resolved dates in words; null when nothing is planned.</param>
/// <param name="Written">The dates as the organisation wrote them; null when they say the same.</param>
/// <param name="IsDone">The stage has ended.</param>
/// <param name="IsCurrent">The stage is under way.</param>
public sealed record OutlineStep(string Title, string? When, string? Written, bool IsDone, bool IsCurrent);
