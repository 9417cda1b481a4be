using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Candidates;

/// <summary>The course of a procedure for who applies: stages and dates, without names.</summary>
public static class ProcedureOutline
{
    /// <summary>
    /// The stages from the posting up to the appointment, in order. The authorisation is over by then, and retention is
    /// explained apart.
    /// </summary>
    public static IReadOnlyList<OutlineStep> Of(Procedure procedure, ProcedureDefinition definition) =>
        [
            .. definition
                .Stages.Where(stage =>
                    stage.Kind is not (StageKind.Authorisation or StageKind.Retention) && !stage.Kind.IsAftercare
                )
                .Select(stage => StepOf(stage, procedure, definition.Organisation.Language)),
        ];

    /// <summary>
    /// By when an applicant hears more: the deadline of the first stage after the posting that decides about an
    /// applicant of this track; null when none is planned.
    /// </summary>
    public static DateOnly? NextNews(Procedure procedure, ProcedureDefinition definition, Track track) =>
        definition
            .Stages.SkipWhile(stage => stage.Kind != StageKind.Posting)
            .Skip(1)
            .Where(stage => stage.Kind != StageKind.Nomination || track == Track.Internal)
            .Select(stage => NewsOf(stage, DatesOf(stage, procedure)))
            .FirstOrDefault(date => date is not null);

    /// <summary>A programme's first phase begins with telling who has a place; other stages end with their news.</summary>
    private static DateOnly? NewsOf(StageDefinition stage, StageDates? dates) =>
        stage.Kind == StageKind.ProgrammePhase ? dates?.Starts?.Date : UntilOf(dates);

    private static OutlineStep StepOf(StageDefinition stage, Procedure procedure, string language)
    {
        var dates = DatesOf(stage, procedure);
        return new OutlineStep(
            StageTitles.Of(stage, language),
            WhenOf(dates),
            WrittenOf(dates),
            IsDone: dates?.EndedAt is not null,
            IsCurrent: dates is { StartedAt: not null, EndedAt: null }
        );
    }

    private static StageDates? DatesOf(StageDefinition stage, Procedure procedure) =>
        procedure.Timeline.FirstOrDefault(dates => dates.StageId == stage.Id);

    private static string? WhenOf(StageDates? dates)
    {
        var from = dates?.StartedAt is { } started ? DutchTime.DayOf(started) : dates?.Starts?.Date;
        var until = UntilOf(dates);
        return (from, until) switch
        {
            (null, null) => null,
            ({ } only, null) => DutchTime.Date(only),
            (null, { } only) => DutchTime.Date(only),
            ({ } first, { } last) => DutchTime.Period(first, last),
        };
    }

    private static DateOnly? UntilOf(StageDates? dates) =>
        dates switch
        {
            { EndedAt: { } ended } => DutchTime.DayOf(ended),
            { ClosesAt: { } closes } => DutchTime.DayOf(closes),
            { InterviewDay: { } day } => day.Date,
            { Sessions: [.., var last] } => last.Date,
            _ => dates?.Deadline?.Date,
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
