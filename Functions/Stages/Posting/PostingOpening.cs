using Recruitment.Procedures;

namespace Recruitment.Stages.Posting;

/// <summary>Input of <see cref="OpenPostingActivity"/>.</summary>
public sealed record PostingOpening(StageCall Call, PostingPhase Phase);
