using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Candidates.Checks;

/// <summary>The records of checks, by candidate.</summary>
public sealed class CheckRecords(RecordStore records) : KeyedRecords<CandidateId, CandidateChecks>(records)
{
    private const string Name = "checks.json";

    private readonly RecordStore _records = records;

    /// <summary>The checks of everybody who accepted an offer: few of all candidates.</summary>
    public async Task<IReadOnlyList<CandidateChecks>> ListAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken = default
    )
    {
        var found = new List<CandidateChecks>();
        await foreach (var path in _records.PathsAsync(RecordPaths.Candidates(procedure), cancellationToken))
        {
            if (
                path.EndsWith($"/{Name}", StringComparison.Ordinal)
                && await _records.FindAsync<CandidateChecks>(path, cancellationToken) is { } checks
            )
            {
                found.Add(checks);
            }
        }

        return found;
    }

    protected override string PathOf(ProcedureId procedure, CandidateId key) =>
        $"{RecordPaths.CandidateFolder(procedure, key)}{Name}";
}
