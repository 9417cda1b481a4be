using Recruitment.Correspondence;

namespace Recruitment.Committee;

/// <summary>Asks a voter to vote, with the voter's own link.</summary>
public sealed class BallotInvitationMail(Letters letters, BallotLetters ballots)
    : BallotMail<BallotInvitationMailBody>(letters, ballots);
