using Recruitment.Applicants.Entering;
using Recruitment.Candidates;
using Recruitment.Definition;

namespace Recruitment.Stages.References;

/// <summary>Only who was interviewed comes back. Having no references counts for nothing.</summary>
public sealed class ReferencesEntrance : IStageEntrance
{
    public StageKind Kind => StageKind.References;

    public Task<Entrance> FindAsync(StageArrival arrival, CancellationToken cancellationToken) =>
        Task.FromResult(
            arrival.WasInterviewed
                ? Entrance.As(CandidateStatus.Shortlisted)
                : Entrance.NotAny(ClosedEntrance.InterviewsHeld)
        );
}
