using System.Globalization;
using Recruitment.Calendar;

namespace Recruitment.Recruiter.Desk.Plan;

/// <summary>
/// A procedure's plan to draw: its stages as bars over whole weeks, the days off behind them. All days are in
/// Europe/Amsterdam.
/// </summary>
public sealed record PlanPictureModel
{
    /// <summary>Weeks up to which each has its own line and label.</summary>
    private const int FewWeeks = 8;

    /// <summary>Labels that fit beside each other on a phone.</summary>
    private const int MaxLabels = 8;

    /// <summary>The share of the width up to which a label begins.</summary>
    private const double WidestLabel = 0.86;

    /// <summary>Id of the picture, unique on its page.</summary>
    public string Id { get; init; } = "plan";

    /// <summary>A Monday.</summary>
    public required DateOnly From { get; init; }

    /// <summary>A Sunday.</summary>
    public required DateOnly Until { get; init; }

    public required IReadOnlyList<PlanRow> Rows { get; init; }

    /// <summary>Holidays and days on which the organisation is closed, in order; weekends are not among them.</summary>
    public IReadOnlyList<DaysOff> DaysOff { get; init; } = [];

    /// <summary>Where the line of today is; absent: there is none, as in a plan that has not started.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Whether something has happened yet that can be held against the plan.</summary>
    public bool HasActual => Rows.Any(row => row.Actual is not null);

    /// <summary>The lines that part weeks, or months when there are many weeks, each with its label.</summary>
    public IReadOnlyList<PlanLine> Lines =>
        Days <= FewWeeks * 7
            ?
            [
                .. Every(day => day.DayOfWeek == DayOfWeek.Monday)
                    .Select(day => new PlanLine(day, HasRoom(day) ? Short(day) : null)),
            ]
            : Thinned([.. Every(day => day.Day == 1)]);

    private int Days => Until.DayNumber - From.DayNumber + 1;

    /// <summary>Where a day begins, as a share of the width.</summary>
    public string X(DateOnly day) => Share(day.DayNumber - From.DayNumber);

    /// <summary>How wide these days are, the last included.</summary>
    public string Width(PlanDays days) => Share(days.Until.DayNumber - days.From.DayNumber + 1);

    /// <summary>The middle of a day.</summary>
    public string Middle(DateOnly day) => Share(day.DayNumber - From.DayNumber + 0.5);

    private string Share(double days) => (days / Math.Max(Days, 1)).ToString("0.###%", CultureInfo.InvariantCulture);

    private IEnumerable<DateOnly> Every(Func<DateOnly, bool> fits) =>
        Enumerable.Range(0, Math.Max(Days, 0)).Select(From.AddDays).Where(fits);

    private IReadOnlyList<PlanLine> Thinned(IReadOnlyList<DateOnly> months)
    {
        var step = 1 + (months.Count / MaxLabels);
        return
        [
            .. months.Select(
                (month, index) => new PlanLine(month, index % step == 0 && HasRoom(month) ? Month(month) : null)
            ),
        ];
    }

    /// <summary>A label beside the right edge would be cut off.</summary>
    private bool HasRoom(DateOnly day) => (day.DayNumber - From.DayNumber) < Days * WidestLabel;

    private static string Short(DateOnly day) => day.ToString("d MMM", ReaderLanguage.Culture);

    /// <summary>January, and no other month, says its year.</summary>
    private static string Month(DateOnly day) =>
        day.ToString(day.Month == 1 ? "MMM yyyy" : "MMM", ReaderLanguage.Culture);
}

/// <summary>A stage in the picture.</summary>
/// <param name="Planned">A single day for what has no length, such as the appointment.</param>
public sealed record PlanRow(string StageId, string Title, PlanDays Planned)
{
    /// <summary>What happens on a day of it: closes, interviews, sessions.</summary>
    public IReadOnlyList<PlanMark> Marks { get; init; } = [];

    /// <summary>When it was under way; up to today while it is; absent before.</summary>
    public PlanDays? Actual { get; init; }

    /// <summary>The wait that is under way closes on this day, also when it was moved.</summary>
    public DateOnly? Closes { get; init; }

    /// <summary>Where a press on its title leads; absent: nowhere.</summary>
    public string? Address { get; init; }
}

/// <summary>Days, both included.</summary>
public sealed record PlanDays(DateOnly From, DateOnly Until)
{
    public override string ToString() => DutchTime.Period(From, Until);
}

/// <summary>What happens on a day of a stage, in a word.</summary>
public sealed record PlanMark(DateOnly Day, string Word);

/// <summary>Days on which nobody is expected to work, with what they are called.</summary>
public sealed record DaysOff(string Name, PlanDays Days);

/// <param name="Label">Absent where there is no room for one.</param>
public sealed record PlanLine(DateOnly Day, string? Label);
