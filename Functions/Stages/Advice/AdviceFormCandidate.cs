using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Stages.Advice;

/// <summary>Somebody whom the board intends to appoint, as the council sees them.</summary>
/// <param name="Result">How the candidate came out of the recommendation.</param>
/// <param name="Said">What the council answered; null: nothing yet.</param>
public sealed record AdviceFormCandidate(
    Candidate Candidate,
    Uri? CvLink,
    RecommendedCandidate? Result,
    CandidateVote? Said
)
{
    public string ChoiceField => AdviceForm.ChoiceField(Candidate.Id);

    public string TextField => AdviceForm.TextField(Candidate.Id);

    public string? Choice => Said?.Choice;

    public string? Text => Said?.Reason;

    /// <summary>The answer in words.</summary>
    public string VerdictIn(CouncilRight right) =>
        CouncilAdviceTexts.Of(AdviceChoice.Verdict(Choice) ?? CouncilVerdict.Silent, right);
}
