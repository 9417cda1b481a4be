using Recruitment.Correspondence;

namespace Recruitment.Stages.Decision;

/// <summary>Tells the council what the board decided and how its advice is followed (WMS art. 17(c)).</summary>
public sealed class CouncilDecisionMail(Letters letters, CouncilLetters decisions)
    : CouncilMail<CouncilDecisionMailBody>(letters, decisions);
