using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Mail;

namespace Recruitment.Stages.ProgrammePhase.Places;

/// <summary>Reads what the mails about who gets a place show.</summary>
public sealed class PlacesLetters(Letters letters, LinkBuilder links) : IMails
{
    public IEnumerable<IMail> Mails =>
        [letters.Mail<PlacesAskedMail>(WriteAsync), letters.Mail<PlacesMissingMail>(WriteAsync)];

    private async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToPersonWhileRunningAsync(order, cancellationToken) is { } letter
            ? new PlacesLetter(letter)
            {
                Link = links.For(new Link(PlacesLink.Name, order.Procedure, order.Step, order.Recipient)),
                Decider =
                    letter
                        .Definition.People.Find(
                            letter.Definition.People.Current(PlacesLink.DeciderOf(letter.Definition))
                        )
                        ?.Name
                    ?? letter.Recruiter.Name,
                Places = letter.Definition.Programme?.Places ?? 0,
                IsReminder = order.Number > 0,
            }
            : null;
}

/// <summary>A mail about who gets a place.</summary>
public sealed record PlacesLetter : Letter
{
    public PlacesLetter(Letter letter)
        : base(letter) { }

    /// <summary>Where it is decided, by who decides.</summary>
    public required Uri Link { get; init; }

    /// <summary>Name of who decides.</summary>
    public required string Decider { get; init; }

    /// <summary>Of the whole programme.</summary>
    public required int Places { get; init; }
    public required bool IsReminder { get; init; }
}
