using Recruitment.Definition;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Retention;

/// <summary>
/// When only candidates are left who consented to be kept longer, or who were appointed: erases what was kept of the
/// proceedings, except their own applications and mails, the definition, the votes about them, and the stages after
/// the appointment while they run, or what it takes to go on when the place of whoever was appointed comes free. Running twice is harmless: what is gone is not
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
    public async Task RunAsync([ActivityTrigger] ProcedureId procedure, CancellationToken cancellationToken)
    {
        if ((await procedures.GetAsync(procedure, cancellationToken)).HasGoneOn)
        {
            return; // They are under way again. Who is erased meanwhile has gone from them already.
        }

        var definition = await procedures.GetDefinitionAsync(procedure, cancellationToken);
        var counts = new ErasureCounts
        {
            // Mails to people of the organisation may name any candidate.
            Mails = await transport.EraseAsync(
                procedure,
                [.. definition.People.EverIds().Select(person => person.Value)],
                cancellationToken
            ),
            Records = await EraseRecordsAsync(procedure, definition, cancellationToken),
        };
        if (counts != ErasureCounts.None)
        {
            await receipts.AddAsync(procedure, ErasureRule.WithoutConsent, counts, cancellationToken);
        }
    }

    /// <summary>What the offer to who is in reserve goes by, should the place come free: ids, and numbers of votes.</summary>
    private static IEnumerable<string> NeededToGoOn(ProcedureId procedure, ProcedureDefinition definition) =>
        [
            RecordPaths.Ranking(procedure),
            RecordPaths.StandingConflicts(procedure),
            .. definition
                .Stages.Where(stage => stage.Kind == StageKind.Recommendation)
                .Select(stage => RecordPaths.Stage(procedure, $"{stage.Id}-").TrimEnd('/')),
        ];

    private async Task<int> EraseRecordsAsync(
        ProcedureId procedure,
        ProcedureDefinition definition,
        CancellationToken cancellationToken
    )
    {
        var found = await procedures.GetAsync(procedure, cancellationToken);
        string[] kept =
        [
            RecordPaths.Procedure(procedure),
            RecordPaths.Definition(procedure),
            RecordPaths.Candidates(procedure),
            RecordPaths.Ballots(procedure),
            RecordPaths.Votes(procedure),
            .. definition
                .Stages.Where(stage => found.IsInAftercare && stage.Kind.IsAftercare)
                .Select(stage => RecordPaths.Stage(procedure, stage.Id)),
            .. found.AwaitsStartIn is null ? [] : NeededToGoOn(procedure, definition),
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
