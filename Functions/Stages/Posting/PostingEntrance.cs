using Recruitment.Applicants.Entering;
using Recruitment.Candidates;
using Recruitment.Definition;

namespace Recruitment.Stages.Posting;

/// <summary>While the vacancy is open people come as they always do.</summary>
public sealed class PostingEntrance : IStageEntrance
{
    public StageKind Kind => StageKind.Posting;

    public Task<Entrance> FindAsync(StageArrival arrival, CancellationToken cancellationToken) =>
        Task.FromResult(Entrance.As(CandidateStatus.Applied));
}
