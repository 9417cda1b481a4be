using Recruitment.Correspondence;

namespace Recruitment.Committee;

/// <summary>Tells who has not voted by the deadline that votes are still taken, for a short while.</summary>
public sealed class BallotLastNoticeMail(Letters letters, BallotLetters ballots)
    : BallotMail<BallotLastNoticeMailBody>(letters, ballots);
