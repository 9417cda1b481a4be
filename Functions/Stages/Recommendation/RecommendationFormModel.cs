using Recruitment.Candidates.References;
using Recruitment.Committee.PerCandidate;
using Recruitment.Committee.Scores;
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

/// <summary>A candidate on the recommendation's form.</summary>
/// <param name="Entry">The candidate, and what is said of them: a <see cref="RecommendationChoice"/> and a rank.</param>
/// <param name="Interviews">What the interviews came to; null: nobody scored the candidate.</param>
public sealed record RecommendationFormCandidate(CandidateEntry Entry, InterviewStanding? Interviews)
{
    /// <summary>What members remarked after the interviews.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>What referees told; null when the procedure asks for no references.</summary>
    public ReferenceFindings? Findings { get; init; }

    public string AppointableField => RecommendationFields.Appointable(Entry.Candidate.Id);
    public string RankField => RecommendationFields.Rank(Entry.Candidate.Id);
}
