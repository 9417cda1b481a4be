using Microsoft.Extensions.Logging;

namespace Recruitment.Recruiter.Desk.Starting.Drafts;

/// <summary>Every night: erases drafts that nobody touched for long. Running twice finds nothing more to erase.</summary>
public sealed partial class ForgetDraftsFunction(DraftRecords drafts, ILogger<ForgetDraftsFunction> logger)
{
    [Function(nameof(ForgetDraftsFunction))]
    public async Task RunAsync([TimerTrigger("0 45 2 * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        if (await drafts.EraseUntouchedAsync(cancellationToken) is > 0 and var erased)
        {
            Erased(logger, erased);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Count} drafts of procedures that nobody touched were erased")]
    private static partial void Erased(ILogger logger, int count);
}
