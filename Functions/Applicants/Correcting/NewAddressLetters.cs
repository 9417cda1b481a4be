using Recruitment.Applicants.OwnPage;
using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;

namespace Recruitment.Applicants.Correcting;

/// <summary>Reads what is said of a new address: to that address, and to the one that there is.</summary>
public sealed class NewAddressLetters(
    Letters letters,
    CandidateRecords candidates,
    LinkBuilder links,
    TimeProvider clock
) : IMails
{
    public IEnumerable<IMail> Mails =>
        [letters.Mail<ConfirmAddressMail>(ToNewAsync), letters.Mail<AddressChangeAskedMail>(ToOldAsync)];

    private async Task<Letter?> ToNewAsync(MailOrder order, CancellationToken cancellationToken) =>
        order.About is { } about
        && await candidates.FindAsync(order.Procedure, about, cancellationToken) is { NewEmail: { } change } candidate
        && change.Id == order.Step
        && change.IsPending(clock.GetUtcNow())
        && await letters.ToAsync(order, candidate.Name, change.Email, cancellationToken) is { } letter
            ? new NewAddressLetter(letter)
            {
                Change = change,
                Link = links.For(new Link(NewAddressLink.Name, order.Procedure, order.Step, about.Value)),
            }
            : null;

    private async Task<Letter?> ToOldAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToCandidateAsync(order, cancellationToken) is { About: { NewEmail: { } change } candidate } letter
        && change.Id == order.Step
            ? new NewAddressLetter(letter)
            {
                Change = change,
                Link = links.For(new Link(CandidateLink.Name, order.Procedure, "", candidate.Id.Value)),
            }
            : null;
}

/// <summary>A mail about a new address.</summary>
public sealed record NewAddressLetter : Letter
{
    public NewAddressLetter(Letter letter)
        : base(letter) { }

    public required AddressChange Change { get; init; }

    /// <summary>For the new address: confirms it. For the old one: the candidate's own page.</summary>
    public required Uri Link { get; init; }
}
