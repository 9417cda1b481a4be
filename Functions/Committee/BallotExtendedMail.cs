using Recruitment.Mail;

namespace Recruitment.Committee;

/// <summary>Tells the recruiter that a ballot without a quorum is extended.</summary>
public sealed class BallotExtendedMail(BallotLetters letters, MailBody body)
    : BallotMail<BallotExtendedMailBody>(letters, body);
