using Recruitment.Candidates;
using Recruitment.Procedures;

namespace Recruitment.Recruiter.Desk.Funnels;

/// <summary>
/// By what is told how far candidates of a procedure got, also those who have an answer by now. Of whoever has none of what
/// they were before, it goes by the stage in which they got it.
/// </summary>
/// <param name="Interviews">Null where lists did not tell of them yet: who was recommended counts as spoken with.</param>
public sealed record FunnelWay(bool IsProgramme, StandingInterviews? Interviews)
{
    public static FunnelWay Of(ProcedureStanding standing) => new(standing.IsProgramme, standing.Interviews);

    /// <param name="now">UTC.</param>
    public bool HasReached(CandidateSummary candidate, FunnelWord word, DateTimeOffset now) =>
        word switch
        {
            FunnelWord.Applied => true,
            FunnelWord.Completed => candidate.Status == CandidateStatus.Completed,
            FunnelWord.Enrolled => IsEnrolled(candidate),
            _ when IsProgramme => IsEnrolled(candidate), // a place is what there is to be had
            FunnelWord.Shortlisted => IsShortlisted(candidate),
            FunnelWord.Interviewed => IsShortlisted(candidate) && IsInterviewed(candidate, now),
            FunnelWord.Recommended => IsRecommended(candidate),
            FunnelWord.Offered => IsOffered(candidate),
            _ => candidate.Status == CandidateStatus.Appointed,
        };

    private static bool IsEnrolled(CandidateSummary candidate) =>
        IsAny(candidate, CandidateStatus.Enrolled, CandidateStatus.Completed);

    private static bool IsOffered(CandidateSummary candidate) =>
        IsAny(candidate, CandidateStatus.Offered, CandidateStatus.Appointed)
        || candidate.Status == CandidateStatus.Declined;

    private static bool IsRecommended(CandidateSummary candidate) =>
        IsOffered(candidate) || IsAny(candidate, CandidateStatus.Recommended, CandidateStatus.Reserve);

    private bool IsShortlisted(CandidateSummary candidate) =>
        IsRecommended(candidate)
        || IsAny(candidate, CandidateStatus.Shortlisted)
        || (candidate.StatusBefore is null && IsRejectedLate(candidate));

    /// <summary>Whoever was invited was spoken with once that stage is over, unless they left before.</summary>
    private bool IsInterviewed(CandidateSummary candidate, DateTimeOffset now) =>
        Interviews is null ? IsRecommended(candidate)
        : Interviews.Stages.Count == 0 ? false
        : IsRecommended(candidate)
            || IsRejectedLate(candidate)
            || Interviews.EndedAt <= (candidate.Status.IsFinal ? candidate.StatusAt : now);

    /// <summary>Rejected at the interviews or after them.</summary>
    private bool IsRejectedLate(CandidateSummary candidate) =>
        candidate.Status == CandidateStatus.Rejected
        && Interviews is { } interviews
        && Step.In(candidate.StatusStep, interviews.Stages) is not null;

    private static bool IsAny(CandidateSummary candidate, params CandidateStatus[] statuses) =>
        statuses.Contains(candidate.Status) || (candidate.StatusBefore is { } before && statuses.Contains(before));
}
