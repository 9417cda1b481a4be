using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Records;
using Recruitment.Stages.References.Silence;

namespace Recruitment.Stages.References;

/// <summary>Reads what the mails about references are made of. Null when the candidate no longer takes part.</summary>
public sealed class ReferenceLetters(
    Letters letters,
    CandidateRecords candidates,
    ReferenceRecords references,
    LinkBuilder links
) : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            letters.Mail<ReferenceConsentMail>(AskConsentAsync),
            letters.Mail<ReferenceRequestMail>(AskRefereeAsync),
            letters.Mail<ReferenceFindingsMail>(ShareAsync),
            letters.MailAboutEach<ReferencesEscalationMail>(ToRecruiterAsync),
            letters.MailAboutEach<ReferencesGoOnMail>(ToRecruiterAsync),
            letters.MailAboutEach<SilentRefereeMail>(AskRecruiterAsync),
            letters.Mail<AnotherRefereeMail>(AskAnotherAsync),
        ];

    private async Task<Letter?> AskConsentAsync(MailOrder order, CancellationToken cancellationToken) =>
        await ToCandidateAsync(order, ConsentLink.Name, cancellationToken)
            is { File.Consents: null, Current: ReferencePhase.Consent } letter
            ? letter
            : null;

    private async Task<Letter?> AskRefereeAsync(MailOrder order, CancellationToken cancellationToken) =>
        await ToRefereeAsync(order, cancellationToken)
            is { Referee.AnsweredAt: null, Current: ReferencePhase.Answers } letter
            ? letter
            : null;

    private async Task<Letter?> ShareAsync(MailOrder order, CancellationToken cancellationToken) =>
        await ToCandidateAsync(order, FindingsLink.Name, cancellationToken)
            is { File.ReactedAt: null, Current: ReferencePhase.Reactions } letter
            ? letter
            : null;

    /// <summary>To the recruiter, to decide about who is silent; without a link while the stage still gives time itself.</summary>
    private async Task<Letter?> AskRecruiterAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var told = await letters.ToPersonAsync(order, cancellationToken);
        if (
            await FindAsync(order, told, cancellationToken)
                is not { Current: ReferencePhase.Answers, About: { } about } letter
            || letter.Silent.Length == 0
        )
        {
            return null;
        }

        var link = new Link(SilentRefereeLink.Name, order.Procedure, order.Step, order.Recipient, about.Id.Value);
        return order.Number == 1 && letter.WhenSilent == WhenSilent.Extend
            ? letter
            : letter with
            {
                Link = links.For(link),
            };
    }

    /// <summary>To the candidate, to name somebody in the place of a referee; null when somebody was named.</summary>
    private async Task<Letter?> AskAnotherAsync(MailOrder order, CancellationToken cancellationToken)
    {
        var silent = Referee.IdOf(order.Number / ReferenceMails.MailsPerReferee);
        var told = await letters.ToCandidateAsync(order, cancellationToken);
        if (
            await FindAsync(order, told, cancellationToken) is not { Current: ReferencePhase.Answers } letter
            || letter.File.Find(silent) is not { IsAwaited: true } referee
        )
        {
            return null;
        }

        var link = new Link(AnotherRefereeLink.Name, order.Procedure, order.Step, order.Recipient, silent);
        return letter with
        {
            Referee = referee,
            Link = links.For(link),
            IsReminder = order.Number % ReferenceMails.MailsPerReferee > 0,
        };
    }

    /// <summary>To the candidate.</summary>
    /// <param name="purpose">Of the link in it.</param>
    private async Task<ReferenceLetter?> ToCandidateAsync(
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
    private async Task<ReferenceLetter?> ToRefereeAsync(MailOrder order, CancellationToken cancellationToken)
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
    private async Task<Letter?> ToRecruiterAsync(MailOrder order, CancellationToken cancellationToken) =>
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

/// <summary>A mail about a candidate's references.</summary>
public sealed record ReferenceLetter : Letter
{
    public ReferenceLetter(Letter letter)
        : base(letter) { }

    public required ReferenceFile File { get; init; }

    /// <summary>The reader, when that is a referee; or who did not answer, when somebody else is asked for.</summary>
    public Referee? Referee { get; init; }

    /// <summary>The phase that the mail is about.</summary>
    public ReferencePhase Phase { get; init; }

    /// <summary>The phase that is under way now: what another asks is no longer sent.</summary>
    public ReferencePhase? Current { get; init; }

    /// <summary>Where to answer; absent where nothing is asked.</summary>
    public Uri? Link { get; init; }

    /// <summary>The reader was asked before.</summary>
    public bool IsReminder { get; init; }

    /// <summary>The candidate's name; absent when erased.</summary>
    public string? Candidate => About?.Name;

    /// <summary>Names of the referees who have not answered.</summary>
    public string Silent => string.Join(", ", File.Referees.Where(r => r.IsAwaited).Select(r => r.Name));

    /// <summary>When the wait closes, UTC.</summary>
    public DateTimeOffset? ClosesAt => Procedure.Timeline.FirstOrDefault(d => d.StageId == ReferenceStage.Id)?.ClosesAt;

    /// <summary>What the stage does while referees are silent.</summary>
    public WhenSilent WhenSilent => ReferenceStage.WhenSilent;

    public ReferencePlan Plan => ReferenceStage.References!; // a stage of references has a plan

    private StageDefinition ReferenceStage => Definition.Stages.First(s => s.Kind == StageKind.References);
}
