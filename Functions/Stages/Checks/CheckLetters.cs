using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Stages.Checks;

/// <summary>Reads what the mails about checks show.</summary>
public sealed class CheckLetters(Letters letters, CheckRecords checks, LinkBuilder links)
{
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
            ? new CheckLetter(letter) { Checks = found, Kind = order.Kind }
            : null;
}
