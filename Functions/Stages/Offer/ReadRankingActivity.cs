using Recruitment.Candidates;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Stages.Offer;

/// <summary>Tells in which order candidates get the offer. Reads only, so running twice is harmless.</summary>
public sealed class ReadRankingActivity(RecordStore records, CandidateRecords candidates)
{
    /// <returns>Those who can still get it; empty when there is no ranking.</returns>
    [Function(nameof(ReadRankingActivity))]
    public async Task<IReadOnlyList<CandidateId>> RunAsync(
        [ActivityTrigger] ProcedureId procedure,
        CancellationToken cancellationToken
    )
    {
        var ranking = await records.FindAsync<Ranking>(
            RecordPaths.Ranking(procedure),
            cancellationToken
        );
        var ready = new List<CandidateId>();
        foreach (var id in ranking?.Candidates ?? [])
        {
            if (
                await candidates.FindAsync(procedure, id, cancellationToken) is
                { Status.IsFinal: false }
            )
            {
                ready.Add(id);
            }
        }

        return ready;
    }
}
