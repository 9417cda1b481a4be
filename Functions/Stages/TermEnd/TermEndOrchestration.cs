using Recruitment.Correspondence;
using Recruitment.Procedures;

namespace Recruitment.Stages.TermEnd;

/// <summary>
/// Waits until a fixed term nears its end, lets the board decide, and gives notice in writing of what was decided. After
/// an extension it waits for the end of the next term. What is due when is in <see cref="TermMoments"/>.
/// </summary>
public static class TermEndOrchestration
{
    [Function(nameof(TermEndOrchestration))]
    public static async Task<StageResult> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var call = context.RequireInput<StageCall>();
        var stage = new StageWait(context);
        var since = DateTimeOffset.MinValue;
        IReadOnlyList<TermKey> sent = [];
#pragma warning disable DURABLE0011 // A term has a handful of moments, and the law allows a few terms in a row.
        while (true)
#pragma warning restore DURABLE0011
        {
            var now = context.CurrentUtcDateTime;
            var state = await context.CallActivityAsync<TermEndState>(
                nameof(KeepTermsActivity),
                new TermEndInput(call, since, now, sent),
                Retries.Default
            );
            since = now;
            sent = state.Decided;
            if (state.Mails.Count > 0)
            {
                await context.SendAsync(state.Mails);
                continue;
            }

            if (state.NextAt is not { } next)
            {
                return StageResult.Done;
            }

            await stage.UntilAsync(next);
        }
    }
}
