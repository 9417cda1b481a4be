using Recruitment.Records;

namespace Recruitment.Recruiter.Dossier;

/// <summary>What one person decided with a reason, outside of questions and checks, a row for each.</summary>
public sealed class DossierDecisions(PersonDecisions decisions)
{
    public async Task<CsvTable> ReadAsync(
        ProcedureId procedure,
        DossierNames names,
        CancellationToken cancellationToken
    )
    {
        var table = new CsvTable("decidedAt", "decision", "step", "about", "decidedBy", "reason");
        foreach (var one in await decisions.ListAsync(procedure, cancellationToken))
        {
            table.Add(one.At, one.What, one.Step, one.About, one.By, names.Without(one.Reason));
        }

        return table;
    }
}
