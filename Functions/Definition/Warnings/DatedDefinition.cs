using Recruitment.Calendar;
using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Warnings;

/// <summary>A definition with its dates in the calendar.</summary>
/// <param name="WrittenOn">The day on which the procedure was started, Europe/Amsterdam.</param>
internal sealed record DatedDefinition(
    ProcedureDefinition Definition,
    IReadOnlyList<StageDates> Timeline,
    DateOnly WrittenOn
)
{
    public SchoolCalendar Calendar => Definition.Organisation.Calendar;

    public IReadOnlyList<DatedStage> Stages =>
        [
            .. Definition
                .Stages.Zip(Timeline)
                .Select((stage, index) => new DatedStage(index, stage.First, stage.Second, TitleOf(stage.First))),
        ];

    public DatedStage? Find(StageKind kind) => Stages.FirstOrDefault(stage => stage.Kind == kind);

    private string TitleOf(StageDefinition stage) => StageTitles.Of(stage, Definition.Organisation.Language);
}

/// <summary>A stage with its dates.</summary>
internal sealed record DatedStage(int Index, StageDefinition Stage, StageDates Dates, string Title)
{
    public StageKind Kind => Stage.Kind;
    public string Pointer => JsonPointer.Item("/stages", Index);

    /// <summary>Every date, with where it is written.</summary>
    public IReadOnlyList<StageDate> All =>
        [
            .. At("/starts", Dates.Starts),
            .. At("/deadline", Closing),
            .. At("/interviews/day", Dates.InterviewDay),
            .. Dates.Sessions.SelectMany((day, index) => At(JsonPointer.Item("/phase/sessions", index) + "/day", day)),
        ];

    /// <summary>The last of its dates; null when it has none.</summary>
    public StageDate? Last => All.MaxBy(date => date.Day);

    /// <summary>Of a stage under way the day that it became, unless a law set it.</summary>
    private ResolvedDate? Closing =>
        Dates is { StartedAt: not null, ClosesAt: { } closes, ClosesByLaw: false, Deadline: { } planned }
        && DutchTime.DayOf(closes) is var day
        && day != planned.Date
            ? planned with
            {
                Date = day,
            }
            : Dates.Deadline;

    private IEnumerable<StageDate> At(string member, ResolvedDate? date) =>
        date is null ? [] : [new StageDate(Pointer + member, date)];
}

/// <summary>A date of a stage.</summary>
/// <param name="Pointer">Where it is written.</param>
internal sealed record StageDate(string Pointer, ResolvedDate Date)
{
    public DateOnly Day => Date.Date;
}
