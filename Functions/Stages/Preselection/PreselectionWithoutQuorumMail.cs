using Recruitment.Correspondence;

namespace Recruitment.Stages.Preselection;

/// <summary>Tells the recruiter that too few members scored, so that the proposal rests on the scores of some.</summary>
public sealed class PreselectionWithoutQuorumMail(Letters letters)
    : LetterMail<PreselectionWithoutQuorumMailBody>(letters);
