using Recruitment.Correspondence;

namespace Recruitment.Stages.Decision;

/// <summary>Tells the recruiter that the board did not decide, so that the procedure ends without an appointment.</summary>
public sealed class NoDecisionMail(Letters letters) : LetterMail<NoDecisionMailBody>(letters);
