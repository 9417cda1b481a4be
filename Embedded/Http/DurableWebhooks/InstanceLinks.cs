using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Embedded.Http.DurableWebhooks;

/// <summary>The addresses by which an instance is looked at and controlled.</summary>
internal static class InstanceLinks
{
    public static Dictionary<string, string> Of(HttpContext context, string instanceId)
    {
        var state = context.RequestServices.GetRequiredService<HostState>();
        var key = state.Keys.DurableTask;
        // Not the address that the request names: whoever sends it can write there what they like.
        var instance =
            $"{state.PublicAddress.TrimEnd('/')}{DurableWebhookEndpoints.Root}/instances/{Uri.EscapeDataString(instanceId)}";
        return new Dictionary<string, string>
        {
            ["id"] = instanceId,
            ["statusQueryGetUri"] = $"{instance}?code={key}",
            ["sendEventPostUri"] = $"{instance}/raiseEvent/{{eventName}}?code={key}",
            ["terminatePostUri"] = $"{instance}/terminate?reason={{text}}&code={key}",
            ["rewindPostUri"] = $"{instance}/rewind?reason={{text}}&code={key}",
            ["purgeHistoryDeleteUri"] = $"{instance}?code={key}",
            ["restartPostUri"] = $"{instance}/restart?code={key}",
            ["suspendPostUri"] = $"{instance}/suspend?reason={{text}}&code={key}",
            ["resumePostUri"] = $"{instance}/resume?reason={{text}}&code={key}",
        };
    }
}
