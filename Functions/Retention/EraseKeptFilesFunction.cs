using Microsoft.Extensions.Logging;
using Recruitment.Files;

namespace Recruitment.Retention;

/// <summary>
/// Every ten minutes: deletes the files of refused forms that were kept for an hour. Running twice finds nothing more to
/// delete.
/// </summary>
public sealed partial class EraseKeptFilesFunction(KeptFiles files, ILogger<EraseKeptFilesFunction> logger)
{
    [Function(nameof(EraseKeptFilesFunction))]
    public async Task RunAsync(
        [TimerTrigger("0 */10 * * * *", UseMonitor = false)] TimerInfo timer,
        CancellationToken cancellationToken
    )
    {
        var erased = await files.EraseOldAsync(cancellationToken);
        if (erased > 0)
        {
            Erased(logger, erased);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Count} files of forms that were not sent again were erased")]
    private static partial void Erased(ILogger logger, int count);
}
