using System.Security.Cryptography;
using System.Text;
using Recruitment.Records;

namespace Recruitment.Webhooks;

/// <summary>
/// Which endpoints said that they are gone. Nothing more is sent to them, until their address changes or somebody opens
/// them again; meanwhile their events wait.
/// </summary>
public sealed class WebhookStandings(RecordStore records, WebhookEndpoints endpoints, TimeProvider clock)
{
    /// <summary>Null when the settings no longer name it, or it is gone.</summary>
    public async Task<WebhookEndpoint?> FindOpenAsync(string name, CancellationToken cancellationToken) =>
        endpoints.Find(name) is { } endpoint && await GoneSinceAsync(endpoint, cancellationToken) is null
            ? endpoint
            : null;

    /// <summary>Since when the endpoint, at its present address, is gone; null: it is not.</summary>
    public async Task<DateTimeOffset?> GoneSinceAsync(WebhookEndpoint endpoint, CancellationToken cancellationToken) =>
        await records.FindAsync<Gone>(PathOf(endpoint.Name), cancellationToken) is { } gone
        && gone.Url == HashOf(endpoint)
            ? gone.At
            : null;

    public Task CloseAsync(WebhookEndpoint endpoint, CancellationToken cancellationToken) =>
        records.ChangeAsync<Gone>(
            PathOf(endpoint.Name),
            found => found?.Url == HashOf(endpoint) ? found : new Gone(HashOf(endpoint), clock.GetUtcNow()),
            cancellationToken
        );

    /// <summary>What waits is sent again; nothing happens when it is open.</summary>
    public Task OpenAsync(WebhookEndpoint endpoint, CancellationToken cancellationToken) =>
        records.DeleteAsync(PathOf(endpoint.Name), cancellationToken);

    private static string HashOf(WebhookEndpoint endpoint) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(endpoint.Url.AbsoluteUri)));

    private static string PathOf(string endpoint) => $"webhooks/gone/{endpoint}.json";

    /// <param name="Url">SHA-256 of the address that is gone: it may hold a secret.</param>
    private sealed record Gone(string Url, DateTimeOffset At);
}
