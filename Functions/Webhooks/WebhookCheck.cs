using Microsoft.Extensions.Hosting;

namespace Recruitment.Webhooks;

/// <summary>Keeps an app whose settings of webhooks make no sense from starting: events would be missed unseen.</summary>
public sealed class WebhookCheck(WebhookEndpoints endpoints) : IHostedService
{
    /// <exception cref="InvalidDataException">A setting is missing or wrong; the message names it.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = endpoints.All;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
