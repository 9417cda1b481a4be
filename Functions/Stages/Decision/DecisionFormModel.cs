using Recruitment.Records;

namespace Recruitment.Stages.Decision;

/// <summary>The form on which a board member decides.</summary>
public sealed record DecisionFormModel
{
    /// <summary>The recommended candidates, the committee's first choice first.</summary>
    public required IReadOnlyList<DecisionFormCandidate> Candidates { get; init; }

    /// <summary>Members of the committee who voted.</summary>
    public required int CommitteeVotes { get; init; }

    /// <summary>A deviation sends the recommendation back to the committee; from the second round it is final.</summary>
    public required bool IsFinal { get; init; }

    /// <summary>A <see cref="DecisionChoice"/>; null: none made yet.</summary>
    public string? Choice { get; init; }
    public CandidateId? Prefers { get; init; }
    public string? Reason { get; init; }
}
