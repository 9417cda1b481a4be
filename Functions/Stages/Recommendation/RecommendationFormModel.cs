using Recruitment.Procedures;

namespace Recruitment.Stages.Recommendation;

/// <summary>The form on which a member recommends.</summary>
public sealed record RecommendationFormModel
{
    public required IReadOnlyList<RecommendationFormCandidate> Candidates { get; init; }

    /// <summary>Why the board sent the recommendation of the round before back; null in the first round.</summary>
    public Deviation? Deviation { get; init; }

    /// <summary>Name of the candidate whom the board puts first instead; null: nobody.</summary>
    public string? BoardPrefers { get; init; }

    /// <summary>A <see cref="RecommendationChoice"/>; null: none made yet.</summary>
    public string? Choice { get; init; }
    public string? Reason { get; init; }
}
