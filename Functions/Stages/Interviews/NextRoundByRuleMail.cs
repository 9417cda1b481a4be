using Recruitment.Correspondence;

namespace Recruitment.Stages.Interviews;

/// <summary>Tells the recruiter that too few members said who goes on, so that the proposal holds.</summary>
public sealed class NextRoundByRuleMail(Letters letters) : LetterMail<NextRoundByRuleMailBody>(letters);
