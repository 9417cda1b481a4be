namespace Recruitment.Stages.Nomination;

/// <summary>The form on which management nominates internal candidates or not.</summary>
public sealed record NominationFormModel(IReadOnlyList<NominationFormCandidate> Candidates);
