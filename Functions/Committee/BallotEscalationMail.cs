using Recruitment.Mail;

namespace Recruitment.Committee;

/// <summary>Tells the recruiter and the chair who has not voted by the deadline.</summary>
public sealed class BallotEscalationMail(BallotLetters letters, MailBody body)
    : BallotMail<BallotEscalationMailBody>(letters, body);
