using Recruitment.Mail;

namespace Recruitment.Committee;

/// <summary>Tells who has not voted by the deadline that votes are still taken, for a short while.</summary>
public sealed class BallotLastNoticeMail(BallotLetters letters, MailBody body)
    : BallotMail<BallotLastNoticeMailBody>(letters, body);
