namespace Recruitment.Candidates.Outcomes;

/// <summary>What a rejection says.</summary>
public sealed record RejectionMailModel(CandidateLetter Letter, RejectionGround Ground);
