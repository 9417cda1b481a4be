using Recruitment.Correspondence;

namespace Recruitment.Stages.Decision;

/// <summary>Tells council and recruiter a week before that a suspension ends.</summary>
public sealed class SuspensionReminderMail(Letters letters, CouncilLetters decisions)
    : CouncilMail<SuspensionReminderMailBody>(letters, decisions);
