namespace Recruitment.Stages.Preselection;

/// <summary>How the shortlist came about.</summary>
/// <param name="Shortlisted">Candidates on it.</param>
/// <param name="ByRule">The chair did not choose, so that the proposal holds.</param>
public sealed record ShortlistOutcome(int Shortlisted, bool ByRule);
