using Recruitment.Candidates;

namespace Recruitment.Stages.Nomination;

/// <summary>An internal candidate on the nomination form.</summary>
/// <param name="Choice">A <see cref="NominationChoice"/>; null: none made yet.</param>
public sealed record NominationFormCandidate(Candidate Candidate, Uri? CvLink, string? Choice, string? Reason)
{
    public string ChoiceField => NominationForm.ChoiceField(Candidate.Id);
    public string ReasonField => NominationForm.ReasonFieldOf(Candidate.Id);
}
