using Recruitment.Applicants.Entering;
using Recruitment.Candidates;
using Recruitment.Definition;

namespace Recruitment.Stages.Recommendation;

/// <summary>Only who was interviewed comes back, until the committee has recommended.</summary>
public sealed class RecommendationEntrance : IStageEntrance
{
    public StageKind Kind => StageKind.Recommendation;

    public Task<Entrance> FindAsync(StageArrival arrival, CancellationToken cancellationToken) =>
        Task.FromResult(
            !arrival.WasInterviewed ? Entrance.NotAny(ClosedEntrance.InterviewsHeld)
            : arrival.Asked is [.., { ClosedAt: not null }] ? Entrance.NotAny(ClosedEntrance.Recommended)
            : Entrance.As(CandidateStatus.Shortlisted) with { Ballot = arrival.OpenBallot(nameof(RecommendationForm)) }
        );
}
