using Recruitment.Correspondence;

namespace Recruitment.Committee;

/// <summary>Tells the recruiter that a ballot without a quorum is extended.</summary>
public sealed class BallotExtendedMail(Letters letters, BallotLetters ballots)
    : BallotMail<BallotExtendedMailBody>(letters, ballots);
