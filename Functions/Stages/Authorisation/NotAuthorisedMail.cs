using Recruitment.Correspondence;

namespace Recruitment.Stages.Authorisation;

/// <summary>Tells the recruiter that the vacancy is not authorised: who refused and why, or who did not answer.</summary>
public sealed class NotAuthorisedMail(Letters letters, ApproversAnswers answers)
    : AuthorisationMail<NotAuthorisedMailBody>(letters, answers);
