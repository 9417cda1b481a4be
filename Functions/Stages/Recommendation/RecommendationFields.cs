using Recruitment.Records;

namespace Recruitment.Stages.Recommendation;

/// <summary>The names of the fields on the recommendation's form.</summary>
internal static class RecommendationFields
{
    public const string Choice = "choice";
    public const string Reason = "reason";

    /// <summary>Ids of the answers to <see cref="Choice"/>.</summary>
    public const string RankingId = "choice-ranking";
    public const string NobodyId = "choice-nobody";

    public static string Appointable(CandidateId candidate) => $"appointable-{candidate}";

    /// <summary>Id of the first answer to <see cref="Appointable"/>.</summary>
    public static string AppointableId(CandidateId candidate) => $"{Appointable(candidate)}-yes";

    public static string Rank(CandidateId candidate) => $"rank-{candidate}";
}
