namespace Recruitment.Recruiter.Dashboard;

/// <summary>The page of the candidates that the dashboard shows.</summary>
/// <param name="All">Every candidate, in order of receipt.</param>
/// <param name="Asked">The page that was asked for; the nearest that there is is shown.</param>
public sealed record CandidateTable(IReadOnlyList<DashboardCandidate> All, int Asked)
{
    /// <summary>Names the page in the address of the dashboard.</summary>
    public const string PageParameter = "kandidaten";

    /// <summary>Candidates on a page.</summary>
    public const int Size = 100;

    public int Count => Math.Max(1, (All.Count + Size - 1) / Size);

    /// <summary>From 1.</summary>
    public int Page => Math.Clamp(Asked, 1, Count);

    public IEnumerable<DashboardCandidate> Shown => All.Skip((Page - 1) * Size).Take(Size);

    public string? Previous => Page > 1 ? AddressOf(Page - 1) : null;

    public string? Next => Page < Count ? AddressOf(Page + 1) : null;

    private static string AddressOf(int page) => $"?{PageParameter}={page}#candidates";
}
