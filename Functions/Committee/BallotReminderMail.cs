using Recruitment.Correspondence;

namespace Recruitment.Committee;

/// <summary>Reminds who has not voted.</summary>
public sealed class BallotReminderMail(Letters letters, BallotLetters ballots)
    : BallotMail<BallotReminderMailBody>(letters, ballots);
