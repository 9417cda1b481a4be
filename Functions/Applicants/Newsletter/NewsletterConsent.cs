namespace Recruitment.Applicants.Newsletter;

/// <summary>
/// Consent to get the organisation's newsletter, apart from the application. Filed under the candidate, and erased with
/// the application: the newsletter then stops by itself.
/// </summary>
public sealed record NewsletterConsent
{
    public required DateTimeOffset GivenAt { get; init; }
    public DateTimeOffset? WithdrawnAt { get; init; }

    public bool IsGiven => WithdrawnAt is null;
}
