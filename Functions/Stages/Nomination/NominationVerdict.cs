namespace Recruitment.Stages.Nomination;

/// <summary>What the votes of management come to for one candidate.</summary>
/// <param name="ByRule">Nobody voted on the candidate, so that the rule decided.</param>
/// <param name="Reason">Why not nominated, in the words of management; null when nominated.</param>
public sealed record NominationVerdict(bool Nominated, bool ByRule, string? Reason);
