using Recruitment.Candidates.References;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.References.Silence;

namespace Recruitment.Stages.References;

/// <summary>
/// The mails of a phase of the references, ordered from its orchestration. Those to candidates and referees are not
/// waited for: an address that cannot be reached must not keep the others from being asked. The recruiter gets one mail
/// about all candidates; erasing any of them erases it.
/// </summary>
internal sealed class ReferenceMails(TaskOrchestrationContext context, StageCall call, ReferencePhase phase)
{
    /// <summary>Numbers of mails about naming somebody in the place of one referee.</summary>
    public const int MailsPerReferee = 1000;

    private readonly HashSet<ReferenceAsk> _asked = [];

    /// <summary>Asks whoever was not asked before.</summary>
    public void Ask(ReferencesState state) => Send(state.Awaited.Where(_asked.Add), number: 0);

    public void Remind(ReferencesState state, int number) => Send(state.Awaited, number);

    /// <summary>Tells the recruiter what has not come by the deadline, of each candidate.</summary>
    public Task EscalateAsync(ReferencesState state, int number) =>
        TellRecruiterAsync(nameof(ReferencesEscalationMail), state, number);

    /// <summary>Asks the recruiter to decide about the referees who have not answered by the deadline, of each candidate.</summary>
    public Task AskRecruiterAsync(ReferencesState state, int number) =>
        context.SendTogetherAsync(
            state
                .Awaited.Select(ask => ask.Candidate)
                .Distinct()
                .Select(candidate => call.ToRecruiter(nameof(SilentRefereeMail), number) with { About = candidate })
        );

    /// <summary>Tells the recruiter that the stage goes on without what has not come.</summary>
    public Task GoOnAsync(ReferencesState state) => TellRecruiterAsync(nameof(ReferencesGoOnMail), state, number: 0);

    private void Send(IEnumerable<ReferenceAsk> asks, int number)
    {
        foreach (var ask in asks)
        {
            _ = context.SendAsync(Order(ask, number));
        }
    }

    private MailOrder Order(ReferenceAsk ask, int number) =>
        ask is { NamesAnother: true, Referee: { } silent }
            ? call.Mail(nameof(AnotherRefereeMail), ask.Candidate.Value, (silent * MailsPerReferee) + number)
        : ask.Referee is { } ordinal
            ? call.Mail(nameof(ReferenceRequestMail), Referee.IdOf(ordinal), number) with
            {
                About = ask.Candidate,
            }
        : call.Mail(
            phase == ReferencePhase.Consent ? nameof(ReferenceConsentMail) : nameof(ReferenceFindingsMail),
            ask.Candidate.Value,
            number
        );

    private Task TellRecruiterAsync(string mail, ReferencesState state, int number) =>
        context.SendTogetherAsync(
            state
                .Awaited.Select(ask => ask.Candidate)
                .Distinct()
                .Select(candidate =>
                    call.Mail(mail, People.RecruiterId.Value, number) with
                    {
                        Step = ReferencePhases.WaitOf(call.Step, phase),
                        About = candidate,
                    }
                )
        );
}
