using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>How one candidate came out of the committee's recommendation.</summary>
/// <param name="Appointable">Members who found the candidate appointable.</param>
/// <param name="Points">Borda points: with n candidates a first place is n points, a second n − 1, …</param>
/// <param name="InterviewAverage">Weighted average of the scores of all interviews, 1 to 5; null: none were given.</param>
public sealed record RecommendedCandidate(CandidateId Candidate, int Appointable, int Points, decimal? InterviewAverage)
{
    /// <summary>
    /// Members who judged the candidate, where others could not for a conflict of interest; absent: everybody who voted.
    /// </summary>
    public int? Judges { get; init; }
}
