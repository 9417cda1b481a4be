using Recruitment.Procedures;

namespace Recruitment.Stages.Interviews;

/// <summary>Input of <see cref="ApplyNextRoundActivity"/>.</summary>
/// <param name="QuorumReached">Enough members voted; else the proposal holds.</param>
public sealed record NextRoundOrder(StageCall Call, bool QuorumReached);
