using Recruitment.Mail;

namespace Recruitment.Committee;

/// <summary>Reminds who has not voted.</summary>
public sealed class BallotReminderMail(BallotLetters letters, MailBody body)
    : BallotMail<BallotReminderMailBody>(letters, body);
