using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>
/// The mails of a phase, ordered from its orchestration. Every version of a session has its own number, so that each is
/// told once however often it is seen.
/// </summary>
internal sealed class PhaseMails(TaskOrchestrationContext context, StageCall call)
{
    /// <summary>Numbers of reminders about one version of a session.</summary>
    private const int RemindersPerVersion = 100;

    /// <summary>Versions of a session at most; the first escalation of each has its version as number.</summary>
    private const int MaxVersions = 1000;

    /// <summary>The version that a recipient knows of a session.</summary>
    private readonly Dictionary<(int Session, Reader Reader), int> _known = [];

    public Task ConfirmPlacesAsync(IReadOnlyList<CandidateId> placed) =>
        context.SendAsync(placed.Select(team => call.Mail(nameof(PlaceConfirmedMail), team.Value)));

    /// <summary>Invites to what is new or changed, and takes back what was cancelled or whose team is gone.</summary>
    public Task TellAsync(PhaseState state) =>
        context.SendAsync(state.Sessions.SelectMany(session => News(state, session)).ToList());

    public Task AskAsync(PhaseState state, SessionState session) =>
        ToCoachesAsync(state, session, nameof(SessionReportMail), session.Sequence);

    public Task RemindAsync(PhaseState state, SessionState session, int number) =>
        ToCoachesAsync(state, session, nameof(SessionReminderMail), (session.Sequence * RemindersPerVersion) + number);

    public Task EscalateAsync(SessionState session, int number) =>
        TellRecruiterAsync(session, nameof(SessionEscalationMail), session.Sequence + ((number - 1) * MaxVersions));

    public Task TellHeldByRuleAsync(SessionState session) =>
        TellRecruiterAsync(session, nameof(SessionHeldByRuleMail), session.Sequence);

    private IEnumerable<MailOrder> News(PhaseState state, SessionState session)
    {
        var mail = session.Outcome switch
        {
            null => nameof(SessionInvitationMail),
            SessionOutcome.Cancelled => nameof(SessionCancellationMail),
            _ => null,
        };
        if (mail is null)
        {
            yield break;
        }

        List<Reader> readers =
        [
            .. session.Teams.Select(team => new Reader(team.Value)),
            .. (session.Preparers ?? []).Select(preparer => new Reader(preparer.Id, preparer.Team)),
            .. state.Coaches.Select(coach => new Reader(coach.Value)),
            Reader.Recruiter,
        ];
        foreach (var reader in readers)
        {
            var knows = _known.TryGetValue((session.Number, reader), out var version);
            _known[(session.Number, reader)] = session.Sequence;

            // The organiser plans the sessions, and hears only of changes; nobody of what they never heard of.
            var isNews =
                session.Outcome is null && reader != Reader.Recruiter
                    ? !knows || version < session.Sequence
                    : knows && version < session.Sequence;
            if (isNews)
            {
                yield return Order(session, mail, reader, session.Sequence);
            }
        }

        var gone = _known
            .Keys.Where(known => known.Session == session.Number && !readers.Contains(known.Reader))
            .ToList();
        foreach (var known in gone)
        {
            _known.Remove(known);
            if (context.CurrentUtcDateTime < session.Start)
            {
                yield return Order(session, nameof(SessionCancellationMail), known.Reader, session.Sequence);
            }
        }
    }

    private Task ToCoachesAsync(PhaseState state, SessionState session, string mail, int number) =>
        context.SendAsync(state.Coaches.Select(coach => Order(session, mail, new Reader(coach.Value), number)));

    private Task TellRecruiterAsync(SessionState session, string mail, int number) =>
        context.SendAsync(Order(session, mail, Reader.Recruiter, number));

    private MailOrder Order(SessionState session, string mail, Reader reader, int number) =>
        call.Mail(mail, reader.Id, number) with
        {
            About = reader.Team,
            Step = new SessionKey(call.Step, session.Number).ToString(),
        };

    /// <summary>Whom a mail goes to.</summary>
    /// <param name="Team">For who prepares: the contact of their team.</param>
    private readonly record struct Reader(string Id, CandidateId? Team = null)
    {
        public static Reader Recruiter { get; } = new(People.RecruiterId.Value);
    }
}
