using Recruitment.Html;

namespace Recruitment.Applicants.Newsletter;

/// <summary>The page on which somebody unsubscribes from the newsletter.</summary>
public sealed record NewsletterPageModel(Brand Brand, bool Subscribed);
