using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Committee.Scores;
using Recruitment.Procedures;

namespace Recruitment.Stages.Decision;

/// <summary>A recommended candidate as the board sees it.</summary>
/// <param name="Result">How the candidate came out of the recommendation.</param>
/// <param name="Remarks">What committee members remarked after the interviews.</param>
public sealed record DecisionFormCandidate(
    Candidate Candidate,
    Uri? CvLink,
    RecommendedCandidate Result,
    IReadOnlyList<Remark> Remarks
)
{
    /// <summary>What the interviews came to; null: nobody scored the candidate.</summary>
    public InterviewStanding? Interviews { get; init; }

    /// <summary>What the candidate answered on the form beside the motivation.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>What the participation council says of the appointment; null: it was not asked.</summary>
    public CouncilAdvice? Advice { get; init; }

    public bool HasConditions => Advice?.Verdict == CouncilVerdict.Conditional;

    /// <summary>Deciding otherwise than advised is possible only after a consultation, and none is recorded.</summary>
    public bool LacksConsultation => Advice is { ConsultedOn: null } && Advice.IsAgainst(followsConditions: false);
}
