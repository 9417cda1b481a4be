using Recruitment.Candidates;
using Recruitment.Committee;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Advice;

/// <summary>Finds about whose appointment the council is asked.</summary>
public sealed class AdviceSubjects(Recommendations recommendations, CandidateRecords candidates, RecordStore records)
{
    /// <summary>
    /// The first choice of the committee, and whom the board prefers to it; or everybody recommended, in order. Who declined
    /// or withdrew is passed over.
    /// </summary>
    public async Task<IReadOnlyList<CandidateId>> FindAsync(
        ProcedureId procedure,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    )
    {
        var found = await recommendations.FindAsync(procedure, definition, cancellationToken);
        var all = await candidates.ListAsync(procedure, cancellationToken);
        var left = all.Where(candidate => !candidate.Status.IsFinal).Select(candidate => candidate.Id).ToHashSet();
        var ranking = (found?.Ranking ?? []).Where(left.Contains).ToList();
        if (AdviceStage.PlanOf(definition).Candidates == AdviceCandidates.All)
        {
            return ranking;
        }

        // The board's preference is final once the committee has recommended again, so it needs an advice by then.
        var deviation = await records.FindAsync<Deviation>(RecordPaths.Deviation(procedure), cancellationToken);
        return [.. ranking.Where((candidate, place) => place == 0 || candidate == deviation?.Prefers)];
    }
}
