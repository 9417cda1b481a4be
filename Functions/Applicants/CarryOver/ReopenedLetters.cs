using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;

namespace Recruitment.Applicants.CarryOver;

/// <summary>Tells candidates who agreed to be kept that the recruitment goes on.</summary>
public sealed class ReopenedLetters(Letters letters, LinkBuilder links) : IMails
{
    public IEnumerable<IMail> Mails => [letters.Mail<ReopenedMail>(WriteAsync)];

    private async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToCandidateAsync(order, cancellationToken)
            is { About.ConsentRetention: true, Procedure.ReopenedBy: not null } letter
            ? new ReopenedLetter(letter)
            {
                Link = links.For(new Link(CarryOverLink.Name, order.Procedure, "", order.Recipient)),
            }
            : null;
}

/// <summary>Tells a candidate that the recruitment goes on.</summary>
public sealed record ReopenedLetter : Letter
{
    public ReopenedLetter(Letter letter)
        : base(letter) { }

    /// <summary>Where the candidate carries the application over.</summary>
    public required Uri Link { get; init; }
}
