using Recruitment.Committee.Ties;
using Recruitment.Procedures;

namespace Recruitment.Stages.Recommendation;

/// <summary>Tells which recommended candidates have equally many points. Reads only, so running twice is harmless.</summary>
public sealed class FindRankingTieActivity(RecommendationTally tally)
{
    [Function(nameof(FindRankingTieActivity))]
    public async Task<Tie> RunAsync([ActivityTrigger] StageCall call, CancellationToken cancellationToken) =>
        RecommendationRules.TieIn(await tally.CountAsync(call, cancellationToken));
}
