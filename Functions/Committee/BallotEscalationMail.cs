using Recruitment.Correspondence;

namespace Recruitment.Committee;

/// <summary>Tells the recruiter and the chair who has not voted by the deadline.</summary>
public sealed class BallotEscalationMail(Letters letters, BallotLetters ballots)
    : BallotMail<BallotEscalationMailBody>(letters, ballots);
