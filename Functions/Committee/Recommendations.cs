using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee;

/// <summary>Finds the recommendation that the council advises on and the board decides about.</summary>
public sealed class Recommendations(RecordStore records)
{
    /// <summary>The last one of the recommendation stages; null when there is none.</summary>
    public async Task<RecommendationRecord?> FindAsync(
        ProcedureId procedure,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    )
    {
        RecommendationRecord? last = null;
        foreach (var stage in definition.Stages.Where(s => s.Kind == StageKind.Recommendation))
        {
            for (var round = 1; ; round++)
            {
                var found = await records.FindAsync<RecommendationRecord>(
                    RecommendationRecord.Path(procedure, new Step(stage.Id, round)),
                    cancellationToken
                );
                if (found is null)
                {
                    break;
                }

                last = found;
            }
        }

        return last;
    }
}
