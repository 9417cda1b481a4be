using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>Reads what the mails about checks show.</summary>
public sealed class CheckLetters(Letters letters, CheckRecords checks, LinkBuilder links) : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            letters.Mail<DocumentsAskedMail>(ToCandidateAsync),
            letters.Mail<DocumentsReminderMail>(ToCandidateAsync),
            letters.Mail<DocumentsExtendedMail>(ToCandidateAsync),
            letters.Mail<DocumentsReturnedMail>(ToCandidateAsync),
            letters.Mail<ChecksAskedMail>(ToPersonAsync),
            letters.Mail<ChecksReminderMail>(ToPersonAsync),
            letters.Mail<ChecksEscalationMail>(ToPersonAsync),
            letters.Mail<ChecksFailedMail>(ToPersonAsync),
        ];

    /// <summary>To the candidate, with the link to hand in; null when erased, or decided.</summary>
    public async Task<Letter?> ToCandidateAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.ToCandidateAsync(order, cancellationToken);
        var link = new Link(DocumentsLink.Name, order.Procedure, order.Step, order.Recipient);
        return await FindAsync(order, letter, cancellationToken) is { Checks.Outcome: null } open
            ? open with
            {
                Link = links.For(link),
            }
            : null;
    }

    /// <summary>To somebody of the organisation, about a candidate; null when that was erased.</summary>
    public async Task<Letter?> ToPersonAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.ToPersonAsync(order, cancellationToken);
        if (await FindAsync(order, letter, cancellationToken) is not { } found)
        {
            return null;
        }

        var link = new Link(CheckLink.Name, order.Procedure, order.Step, order.Recipient, found.Checks.Candidate.Value);
        return found with { Link = found.Checks.Outcome is null ? links.For(link) : null };
    }

    private async Task<CheckLetter?> FindAsync(MailOrder order, Letter? letter, CancellationToken cancellationToken) =>
        letter is { About.Id: var candidate }
        && await checks.FindAsync(order.Procedure, candidate, cancellationToken) is { } found
            ? new CheckLetter(letter) { Checks = found }
            : null;
}

/// <summary>A mail about a candidate's checks.</summary>
public sealed record CheckLetter : Letter
{
    public CheckLetter(Letter letter)
        : base(letter) { }

    public required CandidateChecks Checks { get; init; }

    /// <summary>Where to hand in, or to decide; absent when there is nothing to do.</summary>
    public Uri? Link { get; init; }

    /// <summary>The candidate's name.</summary>
    public string? Candidate => About?.Name;
    public string Limit => VogRules.Limit(Vacancy.Sector);
    public IEnumerable<string> Missing =>
        Checks.Asked.Where(kind => !Checks.Documents.ContainsKey(kind)).Select(CheckTexts.Of);
}
