using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Retention;

/// <summary>
/// When only candidates are left who consented to be kept longer: erases what was kept of the proceedings, except their
/// own applications and mails, the definition, and the votes about them. Running twice is harmless: what is gone is not
/// found again.
/// </summary>
public sealed class EraseProceedingsActivity(
    RecordStore records,
    ProcedureRecords procedures,
    IMailTransport transport,
    Receipts receipts
)
{
    [Function(nameof(EraseProceedingsActivity))]
    public async Task RunAsync(
        [ActivityTrigger] ProcedureId procedure,
        CancellationToken cancellationToken
    )
    {
        var definition = await procedures.GetDefinitionAsync(procedure, cancellationToken);
        var counts = new ErasureCounts
        {
            // Mails to people of the organisation may name any candidate.
            Mails = await transport.EraseAsync(
                procedure,
                [.. definition.People.EverIds().Select(person => person.Value)],
                cancellationToken
            ),
            Records = await EraseRecordsAsync(procedure, cancellationToken),
        };
        if (counts != ErasureCounts.None)
        {
            await receipts.AddAsync(
                procedure,
                ErasureRule.WithoutConsent,
                counts,
                cancellationToken
            );
        }
    }

    private async Task<int> EraseRecordsAsync(
        ProcedureId procedure,
        CancellationToken cancellationToken
    )
    {
        string[] kept =
        [
            RecordPaths.Procedure(procedure),
            RecordPaths.Definition(procedure),
            RecordPaths.Candidates(procedure),
            RecordPaths.Ballots(procedure),
            RecordPaths.Votes(procedure),
        ];
        var erased = 0;
        await foreach (var path in records.PathsAsync(RecordPaths.Of(procedure), cancellationToken))
        {
            if (!kept.Any(prefix => path.StartsWith(prefix, StringComparison.Ordinal)))
            {
                erased += await records.DeleteAsync(path, cancellationToken) ? 1 : 0;
            }
        }

        return erased;
    }
}
