using Recruitment.Health;

namespace Recruitment.Webhooks;

/// <summary>Whether every endpoint is still there.</summary>
public sealed class WebhookProbe(WebhookEndpoints endpoints, WebhookStandings standings) : Probe
{
    protected override async Task<string> LookAsync(CancellationToken cancellationToken)
    {
        foreach (var endpoint in endpoints.All)
        {
            if (await standings.GoneSinceAsync(endpoint, cancellationToken) is not null)
            {
                throw new InvalidOperationException(
                    $"The webhook {endpoint.Name} answered that it is gone: its events wait until it is opened again."
                );
            }
        }

        return "Every webhook takes events.";
    }

    protected override string Complain(Exception fault) =>
        fault is InvalidOperationException ? fault.Message : "It is not known which webhooks take events.";
}
