using Recruitment.Calendar;
using Recruitment.Html;
using Recruitment.Procedures;
using Recruitment.Procedures.Clocks;
using Recruitment.Recruiter.Desk.Tasks;

namespace Recruitment.Recruiter.Desk.Home;

/// <summary>What a visitor sees of their procedures.</summary>
/// <param name="Rows">Theirs: who run, the first to close first, and then who are over, the last to end first.</param>
/// <param name="Now">UTC.</param>
public sealed record DeskHomeModel(
    DeskVisitor Visitor,
    IReadOnlyList<DeskRow> Rows,
    DeskFilter Filter,
    DateTimeOffset Now
)
{
    /// <summary>Procedures on a page.</summary>
    public const int PageSize = 25;

    private const int DaysAhead = 7;

    /// <summary>Of the organisation, when all procedures are of one.</summary>
    public Brand? Brand =>
        Rows.Select(row => new Brand(row.Standing.Organisation, row.Standing.Colour)).Distinct().ToList() is [var one]
            ? one
            : null;

    public int Running => Rows.Count(row => !row.IsOver);
    public int Over => Rows.Count(row => row.IsOver);

    /// <summary>What is asked of the visitor, with where: what presses most first.</summary>
    public IReadOnlyList<(DeskRow Row, DeskNeed Need)> Needs =>
        [.. Rows.SelectMany(row => row.Needs.Select(need => (row, need))).OrderBy(one => one.need.Kind)];

    /// <summary>What others are to do, in whose time it still is.</summary>
    public IReadOnlyList<(DeskRow Row, DeskTask Task)> Waiting =>
        [
            .. Rows.SelectMany(row => row.Tasks.Where(task => !task.IsNeed).Select(task => (row, task)))
                .OrderBy(one => one.task.Until ?? DateTimeOffset.MaxValue),
        ];

    /// <summary>Days of this week on which something is due, in order.</summary>
    public IReadOnlyList<(DateOnly Day, IReadOnlyList<(DeskRow Row, ComingDay Coming)> Due)> Week
    {
        get
        {
            var today = DutchTime.DayOf(Now);
            return
            [
                .. Rows.Where(row => !row.IsOver && row.Standing.State != ProcedureState.Suspended)
                    .SelectMany(row => row.Standing.Coming.Select(coming => (Row: row, Coming: coming)))
                    .Where(one => one.Coming.On >= today && one.Coming.On < today.AddDays(DaysAhead))
                    .GroupBy(one => one.Coming.On)
                    .OrderBy(day => day.Key)
                    .Select(day => (day.Key, (IReadOnlyList<(DeskRow, ComingDay)>)[.. day])),
            ];
        }
    }

    public IReadOnlyList<DeskRow> Found => [.. Rows.Where(Filter.Shows)];
    public int Pages => Math.Max(1, (Found.Count + PageSize - 1) / PageSize);
    public int Page => Math.Clamp(Filter.Page, 1, Pages);
    public IEnumerable<DeskRow> Shown => Found.Skip((Page - 1) * PageSize).Take(PageSize);
    public string? Previous => Page > 1 ? Filter.AddressOf(Page - 1) : null;
    public string? Next => Page < Pages ? Filter.AddressOf(Page + 1) : null;
}

/// <summary>A procedure as the home shows it.</summary>
/// <param name="Role">As what the visitor visits it.</param>
public sealed record DeskRow(ProcedureStanding Standing, DeskRole Role)
{
    /// <summary>Recruitment has ended, and nothing is waited for any more.</summary>
    public bool IsOver => !Standing.IsUnderWay;

    /// <summary>What is to be done in it, by whom.</summary>
    public IReadOnlyList<DeskTask> Tasks { get; init; } = [];

    /// <summary>How many applied, and how many of them have no final answer; null where that is not counted any more.</summary>
    public CandidateNumbers? Candidates { get; init; }
    public IReadOnlyList<DeskNeed> Needs { get; init; } = [];
    public string Address => DeskAddresses.Procedure(Standing.Id);
}

/// <param name="All">Who applied.</param>
/// <param name="Open">Who have no final answer.</param>
public sealed record CandidateNumbers(int All, int Open);

/// <summary>Something that a procedure asks of its recruiter.</summary>
/// <param name="At">Since when; absent where there is no one moment.</param>
public sealed record DeskNeed(DeskNeedKind Kind, DateTimeOffset? At = null)
{
    /// <summary>Which clock, of one that runs out.</summary>
    public DueClock? Clock { get; init; }

    /// <summary>Which task, of one that is asked.</summary>
    public DeskTask? Task { get; init; }
}

/// <summary>What is asked, what presses most first.</summary>
public enum DeskNeedKind
{
    /// <summary>A stage has failed, or was closed without a result: it goes on when somebody resumes it.</summary>
    Halted,

    /// <summary>A clock of the recruitment code ran out.</summary>
    ClockBroken,

    /// <summary>A place came free, and nobody decided what follows.</summary>
    FreePlace,

    /// <summary>The visitor is to do it.</summary>
    Yours,

    /// <summary>Somebody else has not done it in time.</summary>
    Silent,

    /// <summary>Mails to somebody do not arrive.</summary>
    Unreachable,

    /// <summary>A complaint has no answer.</summary>
    Complaint,

    /// <summary>A CV that was sent in could not become an application.</summary>
    RefusedUpload,

    /// <summary>A clock of the recruitment code is about to run out.</summary>
    ClockNear,

    /// <summary>Everything stands still until somebody resumes.</summary>
    Suspended,
}
