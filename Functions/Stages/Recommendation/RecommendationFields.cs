using Recruitment.Records;

namespace Recruitment.Stages.Recommendation;

/// <summary>The names of the fields on the recommendation's form.</summary>
internal static class RecommendationFields
{
    public const string Choice = "choice";
    public const string Reason = "reason";

    public static string Appointable(CandidateId candidate) => $"appointable-{candidate}";

    public static string Rank(CandidateId candidate) => $"rank-{candidate}";
}
