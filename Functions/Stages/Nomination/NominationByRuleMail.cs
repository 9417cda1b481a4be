using Recruitment.Correspondence;

namespace Recruitment.Stages.Nomination;

/// <summary>Tells the recruiter that management did not answer, so that candidates were nominated by rule.</summary>
public sealed class NominationByRuleMail(Letters letters) : LetterMail<NominationByRuleMailBody>(letters);
