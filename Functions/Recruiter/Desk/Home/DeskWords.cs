using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Recruiter.Clocks;
using Recruitment.Recruiter.Dashboard;

namespace Recruitment.Recruiter.Desk.Home;

/// <summary>What the home says of procedures.</summary>
public static class DeskWords
{
    private static readonly Texts Sentences = new(typeof(DeskWords));

    /// <summary>What is asked, in a word.</summary>
    public static string Short(DeskNeedKind kind) => Sentences[$"Short{kind}"];

    /// <summary>What is asked, in a sentence.</summary>
    public static string Of(DeskNeed need)
    {
        var day = need.At is { } at ? DutchTime.ShortDate(DutchTime.DayOf(at)) : "";
        return need.Kind switch
        {
            DeskNeedKind.Halted => Sentences.With($"Need{need.Kind}", day),
            DeskNeedKind.FreePlace or DeskNeedKind.Suspended => Sentences[$"Need{need.Kind}"],
            DeskNeedKind.ClockBroken or DeskNeedKind.ClockNear => Sentences.With(
                $"Need{need.Kind}",
                need.Clock is { } clock ? ClockTexts.Title(clock) : ""
            ),
            _ when need.Count == 1 => Sentences.With($"One{need.Kind}", need.Count, day),
            _ => Sentences.With($"Some{need.Kind}", need.Count, day),
        };
    }

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
        : row.Awaited.Count > 0 ? string.Join(", ", row.Awaited)
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
