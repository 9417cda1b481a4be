using Recruitment.Applicants.Entering;
using Recruitment.Candidates;
using Recruitment.Definition;

namespace Recruitment.Stages.Preselection;

/// <summary>People come on the ballot of scores, until the chair is asked for the shortlist.</summary>
public sealed class PreselectionEntrance : IStageEntrance
{
    public StageKind Kind => StageKind.Preselection;

    public Task<Entrance> FindAsync(StageArrival arrival, CancellationToken cancellationToken) =>
        Task.FromResult(Find(arrival));

    private static Entrance Find(StageArrival arrival)
    {
        if (arrival.Asked.Any(ballot => ballot.Form == nameof(ShortlistForm)))
        {
            return Entrance.NotAny(ClosedEntrance.ShortlistChosen);
        }

        // A ballot of a priority group is about that group alone; whoever is in none waits for the next.
        var candidate = arrival.Candidate;
        string?[] groups = [candidate.PriorityGroup, null];
        var scored = groups
            .Select(group => PreselectionBallots.Id(arrival.Run, PreselectionBallots.Scores, group))
            .ToList();
        var status =
            candidate.StatusBefore == CandidateStatus.Nominated ? CandidateStatus.Nominated : CandidateStatus.Applied;
        return Entrance.As(status) with
        {
            Ballot = arrival.Asked.FirstOrDefault(ballot => scored.Contains(ballot.Id) && ballot.ClosedAt is null)?.Id,
        };
    }
}
