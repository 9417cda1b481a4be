using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Dossier;

/// <summary>
/// What one person decided with a reason, outside of questions and checks. Which records hold such decisions their owners
/// say (<see cref="IDecisionSource"/>); no other is read.
/// </summary>
public sealed class PersonDecisions(RecordStore records, IEnumerable<IDecisionSource> sources)
{
    /// <summary>In order of time.</summary>
    public async Task<IReadOnlyList<PersonDecision>> ListAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken
    )
    {
        var decisions = new List<PersonDecision>();
        await foreach (var path in records.PathsAsync(RecordPaths.Of(procedure), cancellationToken))
        {
            if (sources.FirstOrDefault(source => source.IsAt(path)) is { } source)
            {
                decisions.AddRange(await source.ReadAsync(path, cancellationToken));
            }
        }

        return [.. decisions.OrderBy(decision => decision.At)];
    }
}
