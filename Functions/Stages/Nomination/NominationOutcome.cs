namespace Recruitment.Stages.Nomination;

/// <summary>How many candidates were nominated, of whom by rule, and how many were not.</summary>
public sealed record NominationOutcome(int Nominated, int ByRule, int Declined);
