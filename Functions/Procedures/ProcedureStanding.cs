using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>
/// Where a procedure stands and whose it is, as lists show it. It is in the listing of the index, so that a list of
/// procedures reads none of them; people are in it as keyed hashes of their addresses (<see cref="AddressKeys"/>).
/// </summary>
public sealed record ProcedureStanding
{
    private const int MostComing = 6;

    /// <summary>A listing tells at most 8 KB of each; nobody recognises a stage by more.</summary>
    private const int LongestTitle = 60;

    public required ProcedureId Id { get; init; }
    public required string Function { get; init; }
    public required string Organisation { get; init; }
    public string? Colour { get; init; }
    public string? Template { get; init; }
    public bool IsProgramme { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required ProcedureState State { get; init; }
    public ProcedureOutcome? Outcome { get; init; }

    /// <summary>When recruitment ended, UTC; absent while it goes on.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>When recruitment ended for the first time, also while it goes on again.</summary>
    public DateTimeOffset? FirstEndedAt { get; init; }

    /// <summary>When the vacancy opened, UTC; absent: not yet, or there is none.</summary>
    public DateTimeOffset? PostedAt { get; init; }
    public bool IsUnderWay { get; init; }
    public bool IsInAftercare { get; init; }

    /// <summary>Since when the first stage that failed waits for the recruiter; absent when all is well.</summary>
    public DateTimeOffset? HaltedAt { get; init; }

    /// <summary>A place came free of which nobody has decided yet what follows.</summary>
    public bool HasFreePlace { get; init; }

    /// <summary>The stage that has its turn; absent before the first and after the last.</summary>
    public StandingStage? Stage { get; init; }

    /// <summary>When the wait that is under way closes, UTC.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>Days to come in stages that have not ended, the first first.</summary>
    public IReadOnlyList<ComingDay> Coming { get; init; } = [];

    /// <summary>The first interviews; absent in what was told before they were.</summary>
    public StandingInterviews? Interviews { get; init; }

    /// <summary>The recruiter and who are of HR.</summary>
    public IReadOnlyList<StandingSeat> Seats { get; init; } = [];

    /// <summary>The seats of whoever has the address with this key: the recruiter's first.</summary>
    public PersonId? SeatOf(string key) => Seats.FirstOrDefault(seat => seat.Key == key)?.Person;

    /// <summary>Whether it says the same; what a list holds counts, not which list it is.</summary>
    public bool IsSame(ProcedureStanding other) =>
        Seats.SequenceEqual(other.Seats)
        && Coming.SequenceEqual(other.Coming)
        && this with { Seats = other.Seats, Coming = other.Coming } == other;

    /// <param name="seats">As <see cref="Seats"/>.</param>
    internal static ProcedureStanding Of(
        Procedure procedure,
        ProcedureDefinition definition,
        IReadOnlyList<StandingSeat> seats
    )
    {
        var stages = definition
            .Stages.Join(
                procedure.Timeline,
                stage => stage.Id,
                dates => dates.StageId,
                (Stage, Dates) => (Stage, Dates)
            )
            .ToList();
        var (stage, dates) = stages.FirstOrDefault(one => one.Stage.Id == procedure.CurrentStage);
        return new ProcedureStanding
        {
            Id = procedure.Id,
            Function = definition.Vacancy.Function,
            Organisation = definition.Organisation.Name,
            Colour = definition.Organisation.Colour,
            Template = procedure.Template,
            IsProgramme = definition.Programme is not null,
            CreatedAt = procedure.CreatedAt,
            State = procedure.State,
            Outcome = procedure.Outcome,
            EndedAt = procedure.EndedAt,
            FirstEndedAt = procedure.FirstEndedAt,
            PostedAt = stages.FirstOrDefault(one => one.Stage.Kind == StageKind.Posting).Dates?.StartedAt,
            IsUnderWay = procedure.IsUnderWay,
            IsInAftercare = procedure.IsInAftercare,
            HaltedAt = procedure.HaltedAt ?? procedure.Timeline.Min(dates => dates.HaltedAt),
            HasFreePlace = procedure.HasFreePlace,
            Stage = stage is null ? null : StageOf(stage),
            ClosesAt = dates is { EndedAt: null } ? dates.ClosesAt : null,
            Coming =
            [
                .. stages
                    .Where(one => one.Dates.EndedAt is null)
                    .SelectMany(one => DaysOf(one.Dates, StageOf(one.Stage)))
                    .OrderBy(coming => coming.On)
                    .Take(MostComing),
            ],
            Interviews = StandingInterviews.Of(procedure, definition),
            Seats = seats,
        };
    }

    private static StandingStage StageOf(StageDefinition stage) =>
        new(
            stage.Id,
            stage.Kind,
            stage.Title is { Length: > LongestTitle } title ? title[..LongestTitle] : stage.Title
        );

    private static IEnumerable<ComingDay> DaysOf(StageDates dates, StandingStage stage)
    {
        if (dates is { StartedAt: null, Starts: { } starts })
        {
            yield return new ComingDay(stage, ComingKind.Starts, starts.Date);
        }

        if ((dates.ClosesAt is { } closes ? DutchTime.DayOf(closes) : dates.Deadline?.Date) is { } deadline)
        {
            yield return new ComingDay(stage, ComingKind.Closes, deadline);
        }

        if (dates.InterviewDay is { } interviews)
        {
            yield return new ComingDay(stage, ComingKind.Interviews, interviews.Date);
        }
    }
}

/// <summary>A stage as lists name it.</summary>
/// <param name="Title">As the definition gives it; null: that of its kind.</param>
public sealed record StandingStage(string Id, StageKind Kind, string? Title);

/// <summary>Somebody's part in a procedure.</summary>
/// <param name="Key">Of their address.</param>
public sealed record StandingSeat(string Key, PersonId Person);

/// <summary>A day in a stage that has not ended.</summary>
/// <param name="On">Europe/Amsterdam.</param>
public sealed record ComingDay(StandingStage Stage, ComingKind Kind, DateOnly On);

/// <summary>What is on a <see cref="ComingDay"/>.</summary>
public enum ComingKind
{
    Starts,
    Closes,
    Interviews,
}
