using Microsoft.Extensions.Logging;
using Recruitment.Audit;

namespace Recruitment.Webhooks;

/// <summary>
/// Sends the next events of a lane. Running twice is harmless: what was received is not in the queue any more; should the
/// process die between receipt and that, the event goes out again with the same id, by which the receiver knows it.
/// </summary>
public sealed partial class SendEventsActivity(
    WebhookQueue queue,
    WebhookStandings standings,
    WebhookSender sender,
    AuditLog audit,
    ILogger<SendEventsActivity> logger
)
{
    /// <summary>Events that one run sends: within the time that a function gets, also to a slow receiver.</summary>
    public const int Batch = 20;

    /// <returns>Whether more waits.</returns>
    /// <exception cref="EventNotSentException">The receiver did not take the next event; those after it wait.</exception>
    [Function(nameof(SendEventsActivity))]
    public async Task<bool> RunAsync([ActivityTrigger] EventLane lane, CancellationToken cancellationToken)
    {
        if (await standings.FindOpenAsync(lane.Endpoint, cancellationToken) is not { } endpoint)
        {
            return false;
        }

        var waiting = await queue.NextAsync(lane, Batch, cancellationToken);
        foreach (var sequence in waiting)
        {
            if (await audit.FindAsync(lane.Procedure, sequence, cancellationToken) is not { } entry)
            {
                if (await queue.IsComingAsync(lane, sequence, cancellationToken))
                {
                    return false;
                }

                continue;
            }

            if (
                endpoint.Wants(ProcedureCloudEvents.TypeOf(entry))
                && !await sender.TrySendAsync(endpoint, entry, cancellationToken)
            )
            {
                await standings.CloseAsync(endpoint, cancellationToken);
                Gone(logger, endpoint.Name);
                return false;
            }

            await queue.RemoveAsync(lane, sequence, cancellationToken);
        }

        return waiting.Count == Batch;
    }

    [LoggerMessage(
        1,
        LogLevel.Error,
        "The webhook {Endpoint} answered that it is gone (410): its events wait until POST /api/webhooks/{Endpoint}/open, or until its address changes"
    )]
    private static partial void Gone(ILogger logger, string endpoint);
}
