using Recruitment.Committee;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Recommendation;

/// <summary>Tells whether the committee was divided on everybody. Reads only, so running twice is harmless.</summary>
public sealed class CheckDividedActivity(RecordStore records)
{
    [Function(nameof(CheckDividedActivity))]
    public async Task<bool> RunAsync([ActivityTrigger] StageCall call, CancellationToken cancellationToken)
    {
        var recommendation = await records.FindAsync<RecommendationRecord>(
            RecommendationRecord.Path(call.Procedure, call.Step),
            cancellationToken
        );
        return recommendation is { IsDivided: true };
    }
}
