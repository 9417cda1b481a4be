using Recruitment.Applicants.Entering;
using Recruitment.Candidates;
using Recruitment.Definition;

namespace Recruitment.Stages.Interviews;

/// <summary>
/// People come while candidates choose their times. After that only who still has one, or was interviewed, and not once
/// the committee chooses who goes on without them.
/// </summary>
public sealed class InterviewsEntrance(AgendaRecords agendas) : IStageEntrance
{
    public StageKind Kind => StageKind.Interviews;

    public async Task<Entrance> FindAsync(StageArrival arrival, CancellationToken cancellationToken)
    {
        var run = arrival.Run;
        var agenda = await agendas.FindAsync(run.Procedure, run.Step, cancellationToken);
        if (agenda is null || agenda.IsChoiceOpen(arrival.Now))
        {
            return Entrance.As(CandidateStatus.Shortlisted);
        }

        if (agenda.BookingOf(arrival.Candidate.Id) is not { Cancelled: false })
        {
            return Entrance.NotAny(ClosedEntrance.TimesSettled);
        }

        return arrival.Asked.Any(ballot => ballot.Form == nameof(NextRoundForm) && !arrival.IsOn(ballot))
            ? Entrance.NotAny(ClosedEntrance.NextRoundChosen)
            : Entrance.As(CandidateStatus.Shortlisted) with
            {
                Ballot = arrival.OpenBallot(nameof(InterviewScoresForm)),
            };
    }
}
