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
    private readonly Dictionary<(int Session, string Recipient), int> _known = [];

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

        List<string> readers =
        [
            .. session.Teams.Select(team => team.Value),
            .. state.Coaches.Select(coach => coach.Value),
            People.RecruiterId.Value,
        ];
        foreach (var reader in readers)
        {
            var knows = _known.TryGetValue((session.Number, reader), out var version);
            _known[(session.Number, reader)] = session.Sequence;

            // The organiser plans the sessions, and hears only of changes; nobody of what they never heard of.
            var isNews =
                session.Outcome is null && reader != People.RecruiterId.Value
                    ? !knows || version < session.Sequence
                    : knows && version < session.Sequence;
            if (isNews)
            {
                yield return Order(session, mail, reader, session.Sequence);
            }
        }

        var gone = _known
            .Keys.Where(known => known.Session == session.Number && !readers.Contains(known.Recipient))
            .ToList();
        foreach (var known in gone)
        {
            _known.Remove(known);
            if (context.CurrentUtcDateTime < session.Start)
            {
                yield return Order(session, nameof(SessionCancellationMail), known.Recipient, session.Sequence);
            }
        }
    }

    private Task ToCoachesAsync(PhaseState state, SessionState session, string mail, int number) =>
        context.SendAsync(state.Coaches.Select(coach => Order(session, mail, coach.Value, number)));

    private Task TellRecruiterAsync(SessionState session, string mail, int number) =>
        context.SendAsync(Order(session, mail, People.RecruiterId.Value, number));

    private MailOrder Order(SessionState session, string mail, string recipient, int number) =>
        call.Mail(mail, recipient, number) with
        {
            Step = new SessionKey(call.Step, session.Number).ToString(),
        };
}
