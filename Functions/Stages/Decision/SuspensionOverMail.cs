using Recruitment.Correspondence;

namespace Recruitment.Stages.Decision;

/// <summary>Tells recruiter and board that a suspended decision can be carried out, and why.</summary>
public sealed class SuspensionOverMail(Letters letters, CouncilLetters decisions)
    : CouncilMail<SuspensionOverMailBody>(letters, decisions);
