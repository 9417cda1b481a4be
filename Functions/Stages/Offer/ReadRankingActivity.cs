using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Offer;

/// <summary>Tells in which order candidates get the offer. Reads only, so running twice is harmless.</summary>
public sealed class ReadRankingActivity(RecordStore records, CandidateRecords candidates, AcceptedOffers accepted)
{
    /// <returns>Those who can still get it; empty when there is no ranking, or when everybody who is wanted has accepted.</returns>
    [Function(nameof(ReadRankingActivity))]
    public async Task<IReadOnlyList<CandidateId>> RunAsync(
        [ActivityTrigger] ProcedureId procedure,
        CancellationToken cancellationToken
    )
    {
        if (await accepted.CountVacantAsync(procedure, cancellationToken) == 0)
        {
            return [];
        }

        var ranking = await records.FindAsync<Ranking>(RecordPaths.Ranking(procedure), cancellationToken);
        var done = await accepted.ListAsync(procedure, cancellationToken);
        var ready = new List<CandidateId>();
        foreach (var id in ranking?.Candidates.Except(done) ?? [])
        {
            if (await candidates.FindAsync(procedure, id, cancellationToken) is { Status.IsFinal: false })
            {
                ready.Add(id);
            }
        }

        return ready;
    }
}
