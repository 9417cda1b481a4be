using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;

namespace Recruitment.Stages.ProgrammePhase.Prices;

/// <summary>Reads what the mails about prices show.</summary>
public sealed class PriceLetters(Letters letters, LinkBuilder links) : IMails
{
    public IEnumerable<IMail> Mails => [letters.Mail<PricesAskedMail>(AskAsync), letters.Mail<PricesMissingMail>()];

    private async Task<Letter?> AskAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToPersonWhileRunningAsync(order, cancellationToken) is { } letter
            ? new PriceLetter(letter)
            {
                Link = links.For(new Link(PriceLink.Name, order.Procedure, order.Step, order.Recipient)),
                IsReminder = order.Number > 0,
            }
            : null;
}

/// <summary>Asks the recruiter to name prices.</summary>
public sealed record PriceLetter : Letter
{
    public PriceLetter(Letter letter)
        : base(letter) { }

    public required Uri Link { get; init; }
    public required bool IsReminder { get; init; }
}
