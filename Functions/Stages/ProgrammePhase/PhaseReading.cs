using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Definition.Programmes;
using Recruitment.Procedures;

namespace Recruitment.Stages.ProgrammePhase;

/// <summary>Reads off what the orchestration must know of a phase, and who takes part in its sessions.</summary>
public sealed class PhaseReading(ProcedureRecords procedures, CandidateRecords candidates)
{
    /// <summary>The teams with a place that booked this session, in order of enrolment.</summary>
    public async Task<IReadOnlyList<Candidate>> TeamsAsync(
        PhaseAgenda agenda,
        int session,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await candidates.ListAsync(agenda.Procedure, cancellationToken)).Where(c =>
                TakesPart(c, agenda, session, definition)
            ),
        ];

    public async Task<PhaseState> StateAsync(PhaseAgenda agenda, CancellationToken cancellationToken)
    {
        var definition = await procedures.GetDefinitionAsync(agenda.Procedure, cancellationToken);
        var all = await candidates.ListAsync(agenda.Procedure, cancellationToken);
        return new PhaseState
        {
            Sessions =
            [
                .. agenda.Sessions.Select(s => new SessionState(
                    s.Number,
                    s.Start,
                    s.End,
                    s.Sequence,
                    s.Outcome,
                    [.. all.Where(c => TakesPart(c, agenda, s.Number, definition)).Select(c => c.Id)],
                    IsPreparation(agenda, s, definition)
                        ? [.. all.Where(c => TakesPart(c, agenda, s.Number, definition)).SelectMany(PreparersOf)]
                        : null
                )),
            ],
            Coaches = definition.People.CoachIds,
            AnybodyLeft = all.Any(c => c.Status == CandidateStatus.Enrolled),
            ReportDays =
                definition.Stages.First(s => s.Id == agenda.Stage).Phase?.ReportDays
                ?? throw new InvalidOperationException("A phase has a plan."),
            IsLast = definition.Stages.Last(s => s.Kind == StageKind.ProgrammePhase).Id == agenda.Stage,
        };
    }

    private static bool IsPreparation(PhaseAgenda agenda, PlannedSession session, ProcedureDefinition definition) =>
        definition.Stages.First(s => s.Id == agenda.Stage).Phase?.Sessions[session.Number - 1].Group
        == SessionGroup.Preparation;

    /// <summary>Without who is the team's contact as well, and invited as such.</summary>
    private static IEnumerable<SessionPreparer> PreparersOf(Candidate team) =>
        (team.Enrolment?.Preparers ?? [])
            .Where(p => !string.Equals(p.Email, team.Email, StringComparison.OrdinalIgnoreCase))
            .Select(p => new SessionPreparer(team.Id, p.Id));

    private static bool TakesPart(
        Candidate candidate,
        PhaseAgenda agenda,
        int session,
        ProcedureDefinition definition
    ) =>
        candidate is { Status: CandidateStatus.Enrolled, Enrolment: { } enrolment }
        && ProgrammeSessions.TakesPart(definition, agenda.Stage, session, enrolment.Sessions);
}
