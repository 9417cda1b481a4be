using Recruitment.Applicants.Entering;
using Recruitment.Candidates;
using Recruitment.Definition;

namespace Recruitment.Stages.Nomination;

/// <summary>
/// Internal candidates come on the open ballot. Who misses the nomination takes part in the preselection as they applied.
/// </summary>
public sealed class NominationEntrance : IStageEntrance
{
    public StageKind Kind => StageKind.Nomination;

    public Task<Entrance> FindAsync(StageArrival arrival, CancellationToken cancellationToken) =>
        Task.FromResult(
            Entrance.As(CandidateStatus.Applied) with
            {
                Ballot = arrival.Candidate.Track == Track.Internal ? arrival.OpenBallot(nameof(NominationForm)) : null,
            }
        );
}
