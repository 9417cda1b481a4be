using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.Records;

namespace Recruitment.Audit;

/// <summary>
/// After the first start of a version that seals: gives every chain of before a sealed head, so that it can be made
/// another one no more. After that a chain without a head does not hold. Where it fails the next start goes on.
/// </summary>
public sealed partial class AuditSealing(
    RecordStore records,
    AuditHeads heads,
    AuditKeys keys,
    AuditVerifier verifier,
    ILogger<AuditSealing> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (!await keys.IsPastSealedAsync(stoppingToken))
            {
                await SealAsync(stoppingToken);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotSealed(logger, fault.GetType().Name);
        }
    }

    private async Task SealAsync(CancellationToken cancellationToken)
    {
        var key = await keys.GetAsync(cancellationToken);
        // What was anchored had a head.
        var had = (await verifier.AnchoredAsync(null, cancellationToken)).Procedures.ToHashSet();
        await foreach (var name in records.FoldersAsync(AuditPaths.Chains, cancellationToken))
        {
            var procedure = new ProcedureId(name);
            if (!had.Contains(procedure) && await LastAsync(procedure, cancellationToken) is { } last)
            {
                await heads.SealAsync(last, key, cancellationToken);
            }
        }

        await keys.PastIsSealedAsync(cancellationToken);
    }

    private async Task<AuditEntry?> LastAsync(ProcedureId procedure, CancellationToken cancellationToken) =>
        await records.PathsAsync(AuditPaths.Chain(procedure), cancellationToken).LastOrDefaultAsync(cancellationToken)
            is { } path
            ? await records.FindAsync<AuditEntry>(path, cancellationToken)
            : null;

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "Audit chains of an earlier version could not be sealed ({Fault}): the next start tries again"
    )]
    private static partial void NotSealed(ILogger logger, string fault);
}
