using Recruitment.Mail;

namespace Recruitment.Committee;

/// <summary>Asks a voter to vote, with the voter's own link.</summary>
public sealed class BallotInvitationMail(BallotLetters letters, MailBody body)
    : BallotMail<BallotInvitationMailBody>(letters, body);
