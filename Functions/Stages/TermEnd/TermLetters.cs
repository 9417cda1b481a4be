using Recruitment.Calendar;
using Recruitment.Correspondence;
using Recruitment.Links;
using Recruitment.Mail;

namespace Recruitment.Stages.TermEnd;

/// <summary>Reads what the mails about the end of a term show.</summary>
public sealed class TermLetters(
    Letters letters,
    TermRecords terms,
    ChainRules chain,
    LinkBuilder links,
    TimeProvider clock
)
{
    /// <summary>To the board or the recruiter while there is no decision; null when there is one, or the data are erased.</summary>
    public async Task<Letter?> OfOpenAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.ToPersonAsync(order, cancellationToken);
        var number = KeepTermsActivity.TermOf(order);
        var found = await FindAsync(order, letter, cancellationToken);
        return found?.Term.Number == number && found.Term.NoticeOf(number) is null
            ? found with
            {
                Link = links.For(
                    new Link(
                        TermEndLink.Name,
                        order.Procedure,
                        TermKey.StepOf(order.Step, number),
                        order.Recipient,
                        found.Term.Candidate.Value
                    )
                ),
            }
            : null;
    }

    /// <summary>About a decision, to the appointed or to somebody of the organisation; null when the data are erased.</summary>
    public async Task<Letter?> OfDecisionAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = order.About is null
            ? await letters.ToCandidateAsync(order, cancellationToken)
            : await letters.ToPersonAsync(order, cancellationToken);
        var found = await FindAsync(order, letter, cancellationToken);
        return found?.Term.NoticeOf(KeepTermsActivity.TermOf(order)) is { } notice
            ? found with
            {
                Notice = notice,
            }
            : null;
    }

    private async Task<TermLetter?> FindAsync(MailOrder order, Letter? letter, CancellationToken cancellationToken) =>
        letter is { About.Id: var candidate }
        && await terms.FindAsync(order.Procedure, candidate, cancellationToken) is { } term
            ? new TermLetter(letter)
            {
                Term = term,
                Chain = chain,
                Today = DutchTime.DayOf(clock.GetUtcNow()),
            }
            : null;
}
