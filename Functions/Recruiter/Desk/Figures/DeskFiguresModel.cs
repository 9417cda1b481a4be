using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Recruiter.Desk.Funnels;

namespace Recruitment.Recruiter.Desk.Figures;

/// <summary>How procedures went that ended in a period.</summary>
/// <param name="From">The first day, Europe/Amsterdam.</param>
/// <param name="Until">The last day.</param>
/// <param name="Ended">In order of their end.</param>
/// <param name="Now">UTC.</param>
public sealed record DeskFiguresModel(
    DeskVisitor Visitor,
    DateOnly From,
    DateOnly Until,
    IReadOnlyList<EndedProcedure> Ended,
    DateTimeOffset Now
)
{
    public const string FromName = "from";
    public const string UntilName = "until";

    /// <summary>Those that ended with an appointment, with the days that it took.</summary>
    public IReadOnlyList<EndedProcedure> Hired => [.. Ended.Where(one => one.IsHired)];

    /// <summary>Half of them took as long or shorter; null when there are none.</summary>
    public int? MedianDays =>
        Hired.Select(one => one.Days).Order().ToList() is { Count: > 0 } days ? days[(days.Count - 1) / 2] : null;

    /// <summary>How often each outcome was, the most frequent first.</summary>
    public IReadOnlyList<(ProcedureOutcome Outcome, int Count)> Outcomes =>
        [
            .. Ended
                .Where(one => one.Standing.Outcome is not null)
                .GroupBy(one => one.Standing.Outcome!.Value)
                .Select(group => (group.Key, group.Count()))
                .OrderByDescending(one => one.Item2)
                .ThenBy(one => one.Key),
        ];

    /// <summary>How far candidates came: all, by track, and by how their application came in.</summary>
    public IReadOnlyList<(FunnelGroup Group, IReadOnlyList<FunnelStep> Steps)> Funnels
    {
        get
        {
            var all = Ended
                .SelectMany(one => one.Candidates.Select(candidate => (FunnelWay.Of(one.Standing), candidate)))
                .ToList();
            return
            [
                (FunnelGroup.All, Of(_ => true)),
                (FunnelGroup.Internal, Of(c => c.Track == Track.Internal)),
                (FunnelGroup.External, Of(c => c.Track == Track.External)),
                (FunnelGroup.Applied, Of(c => !c.IsEntered)),
                (FunnelGroup.Entered, Of(c => c.IsEntered)),
            ];

            IReadOnlyList<FunnelStep> Of(Predicate<CandidateSummary> belongs) =>
                Funnel.Of(Funnel.OfVacancies, [.. all.Where(one => belongs(one.candidate))], Now);
        }
    }
}

/// <summary>A procedure that ended, with its candidates.</summary>
public sealed record EndedProcedure(ProcedureStanding Standing, IReadOnlyList<CandidateSummary> Candidates)
{
    public bool IsHired => Standing.Outcome == ProcedureOutcome.Appointed;

    /// <summary>Whole days from the opening of the vacancy, or else the start, to the appointment.</summary>
    public int Days =>
        Standing.FirstEndedAt is { } ended
            ? (int)
                Math.Round((ended - (Standing.PostedAt ?? Standing.CreatedAt)).TotalDays, MidpointRounding.AwayFromZero)
            : 0;
}

/// <summary>Whose way a funnel shows.</summary>
public enum FunnelGroup
{
    All,
    Internal,
    External,

    /// <summary>Who applied themselves.</summary>
    Applied,

    /// <summary>Whose application the organisation entered.</summary>
    Entered,
}
