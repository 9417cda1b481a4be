using Recruitment.Correspondence;

namespace Recruitment.Stages.Decision;

/// <summary>Tells recruiter and board that the decision waits, and the recruiter how a settlement is recorded.</summary>
public sealed class SuspensionMail(Letters letters, CouncilLetters decisions)
    : CouncilMail<SuspensionMailBody>(letters, decisions);
