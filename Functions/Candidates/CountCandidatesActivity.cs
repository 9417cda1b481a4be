namespace Recruitment.Candidates;

/// <summary>Counts the candidates of a selection. It only reads, so running twice is harmless.</summary>
public sealed class CountCandidatesActivity(CandidateRecords candidates)
{
    [Function(nameof(CountCandidatesActivity))]
    public async Task<int> RunAsync([ActivityTrigger] CandidateCount count, CancellationToken cancellationToken) =>
        (await candidates.ListAsync(count.Procedure, cancellationToken)).Count(count.Select.Includes);
}
