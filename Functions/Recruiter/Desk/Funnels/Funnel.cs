using Recruitment.Candidates;

namespace Recruitment.Recruiter.Desk.Funnels;

/// <summary>Counts how far candidates got, in one procedure or in several. From listings: no candidate is read.</summary>
public static class Funnel
{
    /// <summary>How far candidates for a vacancy can get.</summary>
    public static IReadOnlyList<FunnelWord> OfVacancies { get; } =
    [
        FunnelWord.Applied,
        FunnelWord.Shortlisted,
        FunnelWord.Interviewed,
        FunnelWord.Recommended,
        FunnelWord.Offered,
        FunnelWord.Appointed,
    ];

    /// <summary>How far a team can get.</summary>
    public static IReadOnlyList<FunnelWord> OfProgrammes { get; } =
    [FunnelWord.Applied, FunnelWord.Enrolled, FunnelWord.Completed];

    /// <param name="candidates">Each with the way that their procedure goes.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<FunnelStep> Of(
        IReadOnlyList<FunnelWord> words,
        IReadOnlyCollection<(FunnelWay Way, CandidateSummary Candidate)> candidates,
        DateTimeOffset now
    ) =>
        [
            .. words.Select(word => new FunnelStep(
                word,
                candidates.Count(one => one.Way.HasReached(one.Candidate, word, now))
            )),
        ];
}

/// <summary>How many candidates got as far as this.</summary>
public sealed record FunnelStep(FunnelWord Word, int Count);

/// <summary>How far a candidate, or a team, can get.</summary>
public enum FunnelWord
{
    Applied,
    Shortlisted,
    Interviewed,
    Recommended,
    Offered,
    Appointed,
    Enrolled,
    Completed,
}
