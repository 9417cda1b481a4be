using Recruitment.Procedures;

namespace Recruitment.Stages.Advice;

/// <summary>A candidate, and what the council says of the appointment.</summary>
public sealed record AdvisedCandidate(string Name, CouncilAdvice Advice)
{
    public string Verdict => CouncilAdviceTexts.Of(Advice.Verdict, Advice.Right);
}
