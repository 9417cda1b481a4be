using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Dossier;

/// <summary>
/// What one person decided with a reason, outside of questions and checks, a row for each. Which records hold such
/// decisions their owners say (<see cref="IDecisionSource"/>); no other is read.
/// </summary>
public sealed class DossierDecisions(RecordStore records, IEnumerable<IDecisionSource> sources)
{
    public async Task<CsvTable> ReadAsync(
        ProcedureId procedure,
        DossierNames names,
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

        var table = new CsvTable("decidedAt", "decision", "step", "about", "decidedBy", "reason");
        foreach (var one in decisions.OrderBy(decision => decision.At))
        {
            table.Add(one.At, one.What, one.Step, one.About, one.By, names.Without(one.Reason));
        }

        return table;
    }
}
