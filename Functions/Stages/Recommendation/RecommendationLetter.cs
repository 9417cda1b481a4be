using Recruitment.Committee;

namespace Recruitment.Stages.Recommendation;

/// <summary>What a recommendation came to.</summary>
/// <param name="Ranking">Names, the first choice first; empty: nobody is appointable.</param>
public sealed record RecommendationLetter(Letter Letter, int Voters, IReadOnlyList<string> Ranking);
