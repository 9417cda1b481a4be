using Recruitment.Candidates;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Definition.Programmes;
using Recruitment.Links;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>Reads what the mails about sessions are made of.</summary>
public sealed class SessionLetters(
    Letters letters,
    CandidateRecords candidates,
    PhaseRecords phases,
    SessionCalendar calendar,
    LinkBuilder links
) : IMails
{
    public IEnumerable<IMail> Mails =>
        [
            letters.Mail<PlaceConfirmedMail>(ConfirmAsync),
            letters.Mail<SessionInvitationMail>(InviteAsync),
            letters.Mail<SessionReportMail>(OfOpenAsync),
            letters.Mail<SessionReminderMail>(OfOpenAsync),
            letters.Mail<SessionEscalationMail>(OfOpenAsync),
            letters.Mail<SessionHeldByRuleMail>(OfHeldByRuleAsync),
            letters.Mail<SessionCancellationMail>(CancelAsync),
            letters.Mail<PhaseEndedMail>(OfPhaseAsync),
        ];

    private async Task<Letter?> ConfirmAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToCandidateAsync(order, cancellationToken)
            is { About: { Status.IsFinal: false, Enrolment: not null } } letter
            ? letter
            : null;

    private async Task<Letter?> InviteAsync(MailOrder order, CancellationToken cancellationToken) =>
        await FindAsync(order, cancellationToken) is { Session.Outcome: null } letter
            ? calendar.Invite(letter, ReaderOf(order))
            : null;

    private async Task<Letter?> OfOpenAsync(MailOrder order, CancellationToken cancellationToken) =>
        await FindAsync(order, cancellationToken) is { Session.Outcome: null } letter ? letter : null;

    private async Task<Letter?> OfHeldByRuleAsync(MailOrder order, CancellationToken cancellationToken) =>
        await FindAsync(order, cancellationToken) is { Session.Outcome: SessionOutcome.HeldByRule } letter
            ? letter
            : null;

    private async Task<Letter?> CancelAsync(MailOrder order, CancellationToken cancellationToken) =>
        await FindAsync(order, cancellationToken) is { } letter ? calendar.Cancel(letter, ReaderOf(order)) : null;

    private async Task<Letter?> OfPhaseAsync(MailOrder order, CancellationToken cancellationToken) =>
        await letters.ToPersonWhileRunningAsync(order, cancellationToken) is { } letter
        && await phases.FindAsync(order.Procedure, order.Step, cancellationToken) is { } agenda
            ? new PhaseEndedLetter(letter) { Agenda = agenda }
            : null;

    /// <summary>Names the reader in calendars: a preparer's own id is the same in every team.</summary>
    private static string ReaderOf(MailOrder order) =>
        order.About is { } team ? $"{team}-{order.Recipient}" : order.Recipient;

    /// <summary>To somebody whom a team named to prepare; null when the team or they are gone.</summary>
    private async Task<Letter?> ToPreparerAsync(MailOrder order, CancellationToken cancellationToken) =>
        order.About is { } team
        && await candidates.FindAsync(order.Procedure, team, cancellationToken) is { } contact
        && contact.Enrolment?.Preparer(order.Recipient) is { } preparer
        && await letters.ToAsync(order, preparer.Name, preparer.Email, cancellationToken) is { } letter
            ? letter with
            {
                About = contact,
            }
            : null;

    /// <summary>To a coach with the link to act, to the recruiter, or to a team; null when they or the agenda are gone.</summary>
    private async Task<SessionLetter?> FindAsync(MailOrder order, CancellationToken cancellationToken)
    {
        if (SessionKey.Parse(order.Step) is not { } key)
        {
            return null;
        }

        var agenda = await phases.FindAsync(order.Procedure, key.Step, cancellationToken);
        var letter =
            await letters.ToPersonAsync(order, cancellationToken)
            ?? await letters.ToCandidateAsync(order, cancellationToken)
            ?? await ToPreparerAsync(order, cancellationToken);
        if (letter is not { IsCancelled: false } || agenda?.Session(key.Number) is not { } session)
        {
            return null;
        }

        return new SessionLetter(letter)
        {
            Agenda = agenda,
            Session = session,
            ForPreparer = order.About is not null,
            ReportBy = letter.Procedure.Timeline.FirstOrDefault(d => d.StageId == agenda.Stage)?.ClosesAt,
            Link = letter.Definition.People.CoachIds.Contains(new PersonId(order.Recipient))
                ? links.For(new Link(SessionLink.Name, order.Procedure, order.Step, order.Recipient))
                : null,
        };
    }
}

/// <summary>A mail about a session. It names no team but the reader's own.</summary>
public sealed record SessionLetter : Letter
{
    public SessionLetter(Letter letter)
        : base(letter) { }

    public required PhaseAgenda Agenda { get; init; }
    public required PlannedSession Session { get; init; }

    /// <summary>The reader is somebody whom a team named to prepare the programme.</summary>
    public bool ForPreparer { get; init; }

    /// <summary>For a coach: where to report, move or cancel.</summary>
    public Uri? Link { get; init; }

    /// <summary>When the coach should have reported, and until when that still counts; absent while nobody waits for it.</summary>
    public DateTimeOffset? ReportBy { get; init; }

    public ProgrammeSession Plan => Stage(Agenda.Stage).Phase!.Sessions[Session.Number - 1]; // an agenda has a plan

    /// <summary>The reader's team no longer takes part, while the session goes on.</summary>
    public bool Gone => Session.Outcome != SessionOutcome.Cancelled;
}

/// <summary>How a phase went. It counts teams and names none, so that it need not go when one is erased.</summary>
public sealed record PhaseEndedLetter : Letter
{
    public PhaseEndedLetter(Letter letter)
        : base(letter) { }

    public required PhaseAgenda Agenda { get; init; }

    public string Title => StageTitles.Of(Stage(Agenda.Stage), ReaderLanguage.Current);

    public ProgrammeSession PlanOf(PlannedSession session) => Stage(Agenda.Stage).Phase!.Sessions[session.Number - 1]; // an agenda has a plan
}
