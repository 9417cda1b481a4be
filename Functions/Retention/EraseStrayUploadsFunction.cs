using Microsoft.Extensions.Logging;
using Recruitment.Files;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Retention;

/// <summary>
/// Every night: deletes uploads that belong to no procedure, once they are as old as candidates' data may become
/// after a procedure. Such an upload came for an unknown procedure or under a name of no known form, so that no
/// procedure's retention would ever erase it. Running twice finds nothing more to delete.
/// </summary>
public sealed partial class EraseStrayUploadsFunction(
    FileStore files,
    ProcedureRecords procedures,
    RetentionSettings settings,
    TimeProvider clock,
    ILogger<EraseStrayUploadsFunction> logger
)
{
    [Function(nameof(EraseStrayUploadsFunction))]
    public async Task RunAsync([TimerTrigger("0 0 2 * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var erased = await files.EraseStraysAsync(
            clock.GetUtcNow().AddDays(-7 * settings.Periods.Weeks),
            id => IsKnownAsync(id, cancellationToken),
            cancellationToken
        );
        if (erased > 0)
        {
            Erased(logger, erased);
        }
    }

    private async Task<bool> IsKnownAsync(ProcedureId id, CancellationToken cancellationToken) =>
        Identifier.IsValid(id.Value) && await procedures.FindAsync(id, cancellationToken) is { ErasedAt: null };

    [LoggerMessage(1, LogLevel.Information, "{Count} uploads that belonged to no procedure were erased")]
    private static partial void Erased(ILogger logger, int count);
}
