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
        // Given up soon: every morning it looks again, unless it is still at it.
        var page = await context.CallActivityAsync<KeptProcedures>(
            nameof(ListKeptActivity),
            context.GetInput<string>(),
            Retries.Brief
        );
        await Task.WhenAll(
            page.Ids.Chunk(AtOnce)
                .Select(ids => context.CallActivityAsync(nameof(WatchClocksActivity), ids, Retries.Brief))
        );
        if (page.Next is { } next)
        {
            context.ContinueAsNew(next);
        }
    }
}
