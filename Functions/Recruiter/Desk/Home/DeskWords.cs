using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Recruiter.Clocks;
using Recruitment.Recruiter.Dashboard;
using Recruitment.Recruiter.Desk.Tasks;

namespace Recruitment.Recruiter.Desk.Home;

/// <summary>What the home says of procedures.</summary>
public static class DeskWords
{
    private static readonly Texts Sentences = new(typeof(DeskWords));

    /// <summary>What is asked, in a word.</summary>
    public static string Short(DeskNeedKind kind) => Sentences[$"Short{kind}"];

    /// <summary>What is asked, in a sentence.</summary>
    public static string Of(DeskNeed need) =>
        need switch
        {
            { Task: { } task } => DeskTaskTexts.What(task),
            { Clock: { } clock } => Sentences.With("ClockOf", ClockTexts.Title(clock.Kind)),
            { At: { } at } => Sentences.With($"Need{need.Kind}", DutchTime.ShortDate(DutchTime.DayOf(at))),
            _ => Sentences[$"Need{need.Kind}"],
        };

    /// <summary>Who must do it and when, in a sentence; empty where that is said already.</summary>
    public static string MoreOf(DeskNeed need, DateTimeOffset now) =>
        need switch
        {
            { Task: { IsMine: true } task } => DeskTaskTexts.When(task),
            { Task: { } task } => Sentences.With("WhoWhen", DeskTaskTexts.Who(task), DeskTaskTexts.When(task)),
            { Clock: { Due: { } due } clock } => Sentences.With(
                $"Need{need.Kind}",
                DutchTime.ShortDate(DutchTime.DayOf(due)),
                ClockTexts.Left(due, now),
                ClockTexts.Waiting(clock.Kind, clock.Waiting),
                ClockTexts.Advice(clock.Kind)
            ),
            { Clock: { } clock } => ClockTexts.Advice(clock.Kind),
            _ => "",
        };

    /// <summary>In which procedure, and where that waits for it in which step.</summary>
    public static string PlaceOf(DeskRow row, DeskTask? task) =>
        task is { IsAside: false } && row.Standing.Stage is { } stage
            ? $"{row.Standing.Function}, {TitleOf(stage)}"
            : row.Standing.Function;

    /// <summary>Where it is done.</summary>
    public static string AddressOf(DeskRow row, DeskNeed need) => need.Task?.Address ?? row.Address;

    public static string Of(DeskRole role) => Sentences[$"Role{role}"];

    /// <summary>What happens on a day to come.</summary>
    public static string Of(ComingDay coming) => Sentences.With($"Coming{coming.Kind}", TitleOf(coming.Stage));

    public static string Of(CandidateNumbers numbers) =>
        numbers.Open == 0
            ? numbers.All.ToString(ReaderLanguage.Culture)
            : Sentences.With("SomeOpen", numbers.All, numbers.Open);

    /// <summary>The step in which a procedure stands, or how it ended.</summary>
    public static string StepOf(ProcedureStanding standing) =>
        !standing.IsUnderWay && standing.Outcome is { } outcome ? DashboardTexts.Of(outcome)
        : standing.Stage is not { } stage ? Sentences["NotBegun"]
        : standing.IsInAftercare ? Sentences.With("Aftercare", TitleOf(stage))
        : TitleOf(stage);

    /// <summary>Whom a procedure waits for: by name where a question is open, else in general.</summary>
    public static string WaitsFor(DeskRow row) =>
        row.IsOver ? "–"
        : row.Standing.HaltedAt is not null || row.Standing.State == ProcedureState.Suspended ? Sentences["WaitsYou"]
        : row.Tasks.Any(task => task is { IsMine: true, IsAside: false }) ? Sentences["WaitsYou"]
        : row.Tasks.Where(task => !task.IsAside).ToList() is { Count: > 0 } tasks
            ? DeskTaskTexts.Names([.. tasks.SelectMany(task => task.Who).Distinct()], tasks.Sum(task => task.More))
        : Sentences[
            row.Standing.Stage?.Kind switch
            {
                StageKind.Posting => "WaitsPosting",
                StageKind.Interviews => "WaitsInterviews",
                StageKind.References => "WaitsReferences",
                StageKind.Offer => "WaitsOffer",
                StageKind.Checks => "WaitsChecks",
                _ => "WaitsNobody",
            }
        ];

    private static string TitleOf(StandingStage stage) => stage.Title ?? StageTitles.Of(stage.Kind);
}
