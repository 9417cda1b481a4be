using Recruitment.Procedures;

namespace Recruitment.Stages.Advice;

/// <summary>Input of <see cref="ApplyAdviceActivity"/>: on which question the council answered.</summary>
public sealed record AdviceAnswer(StageCall Call, string Question);
