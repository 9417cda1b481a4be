using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;

namespace Recruitment.Applicants.CarryOver;

/// <summary>
/// Asks a candidate who agreed to be kept whether the application is to be carried over to the procedure that follows.
/// Not sent when the candidate took that back meanwhile.
/// </summary>
public sealed class ReopenedMail(Letters letters, LinkBuilder links) : LetterMail<ReopenedMailBody>(letters)
{
    protected override async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await Letters.ToCandidateAsync(order, cancellationToken)
            is { About.ConsentRetention: true, Procedure.ReopenedBy: not null } letter
            ? new ReopenedLetter(letter)
            {
                Link = links.For(new Link(CarryOverLink.Name, order.Procedure, "", order.Recipient)),
            }
            : null;
}
