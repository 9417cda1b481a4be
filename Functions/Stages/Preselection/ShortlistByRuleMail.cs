using Recruitment.Correspondence;

namespace Recruitment.Stages.Preselection;

/// <summary>Tells the recruiter that the chair did not choose, so that the proposal became the shortlist.</summary>
public sealed class ShortlistByRuleMail(Letters letters) : LetterMail<ShortlistByRuleMailBody>(letters);
