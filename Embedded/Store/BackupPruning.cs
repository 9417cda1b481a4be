using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Recruitment.Embedded.Store;

/// <summary>Deletes old backups at the start and every hour, in real time, whatever clock the procedures live by.</summary>
internal sealed partial class BackupPruning(StoreBackup backup, ILogger<BackupPruning> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        do
        {
            Prune();
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Prune()
    {
        try
        {
            if (backup.DeleteOld() is > 0 and var deleted)
            {
                LogDeleted(deleted);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogNotDeleted(fault);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Count} old backups deleted.")]
    private partial void LogDeleted(int count);

    [LoggerMessage(LogLevel.Error, "Old backups could not be deleted; they hold personal data.")]
    private partial void LogNotDeleted(Exception fault);
}
