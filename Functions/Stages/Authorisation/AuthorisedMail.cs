using Recruitment.Correspondence;

namespace Recruitment.Stages.Authorisation;

/// <summary>Tells the recruiter that the vacancy is authorised, and what approvers remarked.</summary>
public sealed class AuthorisedMail(Letters letters, ApproversAnswers answers)
    : AuthorisationMail<AuthorisedMailBody>(letters, answers);
