using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>The records of candidates.</summary>
public sealed class CandidateRecords(RecordStore records)
{
    /// <summary>Null when unknown or erased.</summary>
    public Task<Candidate?> FindAsync(
        ProcedureId procedure,
        CandidateId id,
        CancellationToken cancellationToken = default
    ) => records.FindAsync<Candidate>(RecordPaths.Candidate(procedure, id), cancellationToken);

    /// <exception cref="RecordMissingException">Unknown or erased.</exception>
    public Task<Candidate> GetAsync(
        ProcedureId procedure,
        CandidateId id,
        CancellationToken cancellationToken = default
    ) => records.GetAsync<Candidate>(RecordPaths.Candidate(procedure, id), cancellationToken);

    /// <summary>False, and nothing written, when the candidate is there already.</summary>
    public Task<bool> TryAddAsync(Candidate candidate, CancellationToken cancellationToken = default) =>
        records.TryAddAsync(RecordPaths.Candidate(candidate.Procedure, candidate.Id), candidate, cancellationToken);

    /// <exception cref="RecordMissingException">Unknown or erased.</exception>
    public Task<Candidate> ChangeAsync(
        ProcedureId procedure,
        CandidateId id,
        Func<Candidate, Candidate> change,
        CancellationToken cancellationToken = default
    )
    {
        var path = RecordPaths.Candidate(procedure, id);
        return records.ChangeAsync<Candidate>(
            path,
            found => change(found ?? throw new RecordMissingException(path)),
            cancellationToken
        );
    }

    /// <summary>The candidates of a procedure, in order of receipt.</summary>
    public async Task<IReadOnlyList<Candidate>> ListAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken = default
    )
    {
        var candidates = new List<Candidate>();
        var folder = RecordPaths.Candidates(procedure);
        await foreach (var path in records.PathsAsync(folder, cancellationToken))
        {
            // What lies deeper is filed under a candidate and is not a candidate itself.
            if (
                !path.AsSpan(folder.Length).Contains('/')
                && await records.FindAsync<Candidate>(path, cancellationToken) is { } candidate
            )
            {
                candidates.Add(candidate);
            }
        }

        return [.. candidates.OrderBy(c => c.ReceivedAt).ThenBy(c => c.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>What lists show of the candidates of a procedure, in order of receipt, without reading any of them.</summary>
    public async Task<IReadOnlyList<CandidateSummary>> SummariesAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken = default
    ) =>
        await records
            .SummariesAsync<Candidate, CandidateSummary>(RecordPaths.Candidates(procedure), cancellationToken)
            .OrderBy(c => c.ReceivedAt)
            .ThenBy(c => c.Id.Value, StringComparer.Ordinal)
            .ToListAsync(cancellationToken);

    /// <summary>
    /// As <see cref="SummariesAsync"/>, each with its clocks: only who was listed last by a version that did not tell them is
    /// read.
    /// </summary>
    public async Task<IReadOnlyList<CandidateSummary>> SummariesWithClocksAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken = default
    )
    {
        var whole = new List<CandidateSummary>();
        foreach (var one in await SummariesAsync(procedure, cancellationToken))
        {
            IListed<CandidateSummary>? read = one.Clocks is null
                ? await FindAsync(procedure, one.Id, cancellationToken)
                : null;
            whole.Add(read?.Summary ?? one);
        }

        return whole;
    }
}
