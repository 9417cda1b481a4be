using Recruitment.Calendar;
using Recruitment.Candidates.Terms;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;

namespace Recruitment.Stages.TermEnd;

/// <summary>Reads what the mails about the end of a term show.</summary>
public sealed class TermLetters(
    Letters letters,
    TermRecords terms,
    AgreedTerms agreed,
    ChainRules chain,
    LinkBuilder links,
    TimeProvider clock
) : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            letters.MailAboutEach<TermAskedMail>(OfOpenAsync),
            letters.MailAboutEach<TermReminderMail>(OfOpenAsync),
            letters.MailAboutEach<TermAlarmMail>(OfOpenAsync),
            letters.MailAboutEach<TermPassedMail>(OfOpenAsync),
            letters.Mail<TermDecidedMail>(OfDecisionAsync),
            letters.Mail<TermNoticeMail>(OfDecisionAsync),
        ];

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
                Agreed = await agreed.OfAsync(letter.Definition, order.Procedure, candidate, cancellationToken),
                Chain = chain,
                Today = DutchTime.DayOf(clock.GetUtcNow()),
            }
            : null;
}

/// <summary>A mail about the end of a fixed term.</summary>
public sealed record TermLetter : Letter
{
    public TermLetter(Letter letter)
        : base(letter) { }

    public required Term Term { get; init; }

    /// <summary>What was decided, in a mail about a decision.</summary>
    public TermNotice? Notice { get; init; }

    /// <summary>Today, Europe/Amsterdam.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Where the board decides.</summary>
    public Uri? Link { get; init; }

    /// <summary>The rule of chains and where it comes from.</summary>
    public required ChainRules Chain { get; init; }

    /// <summary>The appointed's name.</summary>
    public string? Appointed => About?.Name;
    public DateOnly NoticeBy => TermRules.NoticeBy(Term.LastDay);
    public bool NeedsNotice => TermRules.NeedsNotice(Term.Months);
    public NoticePenalty Penalty => NoticePenalty.On(Today, Term.LastDay, Agreed);
    public NoticePenalty WholePenalty => NoticePenalty.Whole(Term.LastDay, Agreed);

    /// <summary>What the appointed agreed to.</summary>
    public required AppointmentTerms Agreed { get; init; }
}
