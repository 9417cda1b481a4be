using Recruitment.Candidates;
using Recruitment.Committee;

namespace Recruitment.Stages.Decision;

/// <summary>A recommended candidate as the board sees it.</summary>
/// <param name="Result">How the candidate came out of the recommendation.</param>
/// <param name="Remarks">What committee members remarked after the interviews.</param>
public sealed record DecisionFormCandidate(
    Candidate Candidate,
    Uri? CvLink,
    RecommendedCandidate Result,
    IReadOnlyList<string> Remarks
);
