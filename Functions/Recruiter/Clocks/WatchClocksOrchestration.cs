using Recruitment.Procedures;

namespace Recruitment.Recruiter.Clocks;

/// <summary>Looks at the clocks of every procedure that holds data: a page at a time, the procedures of a page side by side.</summary>
public static class WatchClocksOrchestration
{
    /// <summary>Procedures that one activity looks at: seconds of work.</summary>
    private const int AtOnce = 25;

    /// <param name="context">Its input says where the page before ended; null: from the start.</param>
    [Function(nameof(WatchClocksOrchestration))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var page = await context.CallActivityAsync<KeptProcedures>(
            nameof(ListKeptActivity),
            context.GetInput<string>(),
            Retries.Options
        );
        await Task.WhenAll(
            page.Ids.Chunk(AtOnce)
                .Select(ids => context.CallActivityAsync(nameof(WatchClocksActivity), ids, Retries.Options))
        );
        if (page.Next is { } next)
        {
            context.ContinueAsNew(next);
        }
    }
}
