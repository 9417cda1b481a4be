using Recruitment.Candidates.Terms;
using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Offer.Terms;

/// <summary>Reads what the mails show that ask for the terms for a candidate.</summary>
public sealed class TermsLetters(Letters letters, ITermsDesk desk, LinkBuilder links) : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            letters.Mail<TermsAskedMail>(WriteAsync),
            letters.Mail<TermsReminderMail>(WriteAsync),
            letters.Mail<TermsEscalationMail>(WriteAsync),
        ];

    /// <summary>Null when the terms were fixed meanwhile, or the candidate is gone.</summary>
    private async Task<Letter?> WriteAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (
            await letters.ToPersonWhileRunningAsync(order, cancellationToken) is not { About.Id: var candidate } letter
            || await desk.FindAsync(order.Procedure, candidate, cancellationToken)
                is not { IsOpen: true, IsRevision: false } file
        )
        {
            return null;
        }

        var dates = letter.Procedure.Timeline.FirstOrDefault(d => d.StageId == file.Step.Stage);
        return new TermsLetter(letter)
        {
            ClosesAt = dates?.ClosesAt,
            Link = links.For(new Link(TermsLink.Name, order.Procedure, order.Step, order.Recipient, candidate.Value)),
        };
    }
}

/// <summary>A mail that asks for the terms for a candidate.</summary>
public sealed record TermsLetter : Letter
{
    public TermsLetter(Letter letter)
        : base(letter) { }

    /// <summary>By when they are to be fixed, UTC.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>Where to fix them.</summary>
    public required Uri Link { get; init; }

    /// <summary>The candidate's name.</summary>
    public string? Candidate => About?.Name;
}
