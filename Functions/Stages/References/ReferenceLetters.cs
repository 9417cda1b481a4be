using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Stages.References;

/// <summary>Reads what the mails about references are made of. Null when the candidate no longer takes part.</summary>
public sealed class ReferenceLetters(
    Letters letters,
    CandidateRecords candidates,
    ReferenceRecords references,
    LinkBuilder links
)
{
    /// <summary>To the candidate.</summary>
    /// <param name="purpose">Of the link in it.</param>
    public async Task<ReferenceLetter?> ToCandidateAsync(
        MailOrder order,
        string purpose,
        CancellationToken cancellationToken
    )
    {
        var letter = await letters.ToCandidateAsync(order, cancellationToken);
        var link = new Link(purpose, order.Procedure, order.Step, order.Recipient);
        return await FindAsync(order, letter, cancellationToken) is { } found
            ? found with
            {
                Link = links.For(link),
            }
            : null;
    }

    /// <summary>To a referee; null also when the candidate no longer consents.</summary>
    public async Task<ReferenceLetter?> ToRefereeAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (
            order.About is not { } about
            || await candidates.FindAsync(order.Procedure, about, cancellationToken) is not { } candidate
            || await references.FindAsync(order.Procedure, about, cancellationToken) is not { } file
            || file.Find(order.Recipient) is not { } referee
            || await letters.ToAsync(order, referee.Name, referee.Email, cancellationToken) is not { } letter
        )
        {
            return null;
        }

        var link = new Link(RefereeLink.Name, order.Procedure, order.Step, order.Recipient, about.Value);
        return await FindAsync(order, letter with { About = candidate }, cancellationToken) is { } found
            ? found with
            {
                Referee = referee,
                Link = links.For(link),
            }
            : null;
    }

    /// <summary>To the recruiter, about the candidate.</summary>
    public async Task<ReferenceLetter?> ToRecruiterAsync(MailOrder order, CancellationToken cancellationToken) =>
        await FindAsync(order, await letters.ToPersonAsync(order, cancellationToken), cancellationToken);

    private async Task<ReferenceLetter?> FindAsync(
        MailOrder order,
        Letter? letter,
        CancellationToken cancellationToken
    ) =>
        letter is { IsCancelled: false, About: { Status: CandidateStatus.Shortlisted } candidate }
            ? new ReferenceLetter(letter)
            {
                IsReminder = order.Number > 0,
                Phase = ReferencePhases.Of(order.Step),
                Current = ReferencePhases.CurrentOf(letter.Procedure, order.Step),
                File =
                    await references.FindAsync(order.Procedure, candidate.Id, cancellationToken)
                    ?? new ReferenceFile { Candidate = candidate.Id },
            }
            : null;
}
