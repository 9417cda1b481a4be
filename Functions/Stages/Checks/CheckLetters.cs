using Recruitment.Candidates.Checks;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Procedures;
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
            letters.MailAboutEach<ChecksAskedMail>(ToWhoSeesAsync),
            letters.MailAboutEach<ChecksReminderMail>(ToWhoSeesAsync),
            letters.MailAboutEach<ChecksEscalationMail>(ToWhoDecidesAsync),
            letters.Mail<ChecksFailedMail>(ToPersonAsync),
        ];

    /// <summary>To the candidate, with the link to hand in; null when erased, or when nothing is asked any more.</summary>
    private async Task<Letter?> ToCandidateAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var letter = await letters.ToCandidateAsync(order, cancellationToken);
        var link = new Link(DocumentsLink.Name, order.Procedure, order.Step, order.Recipient);
        return await FindAsync(order, letter, cancellationToken) is { Checks.Outcome: null } open && open.Missing.Any()
            ? open with
            {
                Link = links.For(link),
            }
            : null;
    }

    /// <summary>To somebody of the organisation, about a candidate; null when that was erased.</summary>
    private async Task<Letter?> ToPersonAsync(MailOrder order, CancellationToken cancellationToken) =>
        await FindAsync(order, await letters.ToPersonAsync(order, cancellationToken), cancellationToken);

    /// <summary>With the link to decide; null when somebody did.</summary>
    private async Task<Letter?> ToWhoDecidesAsync(MailOrder order, CancellationToken cancellationToken) =>
        await ToPersonAsync(order, cancellationToken) is CheckLetter { Checks.Outcome: null } open
            ? open with
            {
                Link = links.For(
                    new Link(CheckLink.Name, order.Procedure, order.Step, order.Recipient, open.Checks.Candidate.Value)
                ),
            }
            : null;

    /// <summary>Null when nothing waits to be seen any more.</summary>
    private async Task<Letter?> ToWhoSeesAsync(MailOrder order, CancellationToken cancellationToken) =>
        await ToWhoDecidesAsync(order, cancellationToken) is CheckLetter letter && letter.Unseen.Any() ? letter : null;

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
    public CheckPlan Plan => Stage(Checks.Stage).Checks ?? new CheckPlan();
    public string Limit => VogRules.Limit(Vacancy.Sector);

    /// <summary>Whether the candidate must be told how old a VOG may be.</summary>
    public bool AsksForVog => Checks.Missing.Contains(Proof.Vog);

    /// <summary>The names of what the candidate has still to hand in.</summary>
    public IEnumerable<string> Missing => Checks.Missing.Select(Named);

    /// <summary>The names of what waits to be seen.</summary>
    public IEnumerable<string> Unseen => Checks.Unseen.Select(Named);

    /// <summary>The name of who decided; null when nobody did, or when the clock did before version 5.</summary>
    public string? DecidedBy => Checks.DecidedBy is { } id ? Definition.People.Find(id)?.Name : null;

    private string Named(string id) => ProofNames.Of(id, Plan);
}
