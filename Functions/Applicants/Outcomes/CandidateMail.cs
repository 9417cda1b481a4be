using Microsoft.AspNetCore.Components;
using Recruitment.Applicants.OwnPage;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;

namespace Recruitment.Applicants.Outcomes;

/// <summary>A mail to a candidate with the link to their own page. The text is <typeparamref name="TBody"/>.</summary>
public abstract class CandidateMail<TBody>(Letters letters, LinkBuilder links) : LetterMail<TBody>(letters)
    where TBody : IComponent
{
    /// <summary>Whether there is still something to tell.</summary>
    protected virtual bool IsFor(Candidate candidate) => true;

    protected sealed override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await Letters.ToCandidateAsync(order, cancellationToken) is { About: { } candidate } letter && IsFor(candidate)
            ? new CandidateLetter(letter)
            {
                Candidate = candidate,
                OwnPage = links.For(new Link(CandidateLink.Name, order.Procedure, "", candidate.Id.Value)),
            }
            : null;
}
