using Recruitment.Candidates;
using Recruitment.Procedures;

namespace Recruitment.Recruiter.Desk.Figures;

/// <summary>How procedures went that ended in a period.</summary>
/// <param name="From">The first day, Europe/Amsterdam.</param>
/// <param name="Until">The last day.</param>
/// <param name="Ended">In order of their end.</param>
public sealed record DeskFiguresModel(
    DeskVisitor Visitor,
    DateOnly From,
    DateOnly Until,
    IReadOnlyList<EndedProcedure> Ended
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
    public IReadOnlyList<(FunnelGroup Group, Funnel Funnel)> Funnels
    {
        get
        {
            var all = Ended.SelectMany(one => one.Candidates).ToList();
            return
            [
                (FunnelGroup.All, Funnel.Of(all)),
                (FunnelGroup.Internal, Funnel.Of(all.Where(c => c.Track == Track.Internal))),
                (FunnelGroup.External, Funnel.Of(all.Where(c => c.Track == Track.External))),
                (FunnelGroup.Applied, Funnel.Of(all.Where(c => !c.IsEntered))),
                (FunnelGroup.Entered, Funnel.Of(all.Where(c => c.IsEntered))),
            ];
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

/// <summary>How many came at least so far.</summary>
public sealed record Funnel(int Applied, int Shortlisted, int Recommended, int Offered, int Appointed)
{
    internal static Funnel Of(IEnumerable<CandidateSummary> candidates)
    {
        var reached = candidates.Select(Reached).ToList();
        return new Funnel(
            reached.Count,
            reached.Count(step => step >= 1),
            reached.Count(step => step >= 2),
            reached.Count(step => step >= 3),
            reached.Count(step => step >= 4)
        );
    }

    /// <summary>The farthest step: of who has the final answer, before that.</summary>
    private static int Reached(CandidateSummary candidate) =>
        candidate.Status switch
        {
            CandidateStatus.Appointed or CandidateStatus.Completed or CandidateStatus.Enrolled => 4,
            CandidateStatus.Offered or CandidateStatus.Declined => 3,
            CandidateStatus.Rejected or CandidateStatus.Withdrawn => StepOf(candidate.StatusBefore),
            var status => StepOf(status),
        };

    private static int StepOf(CandidateStatus? status) =>
        status switch
        {
            CandidateStatus.Shortlisted => 1,
            CandidateStatus.Recommended or CandidateStatus.Reserve => 2,
            CandidateStatus.Offered => 3,
            CandidateStatus.Appointed or CandidateStatus.Enrolled => 4,
            _ => 0,
        };
}
