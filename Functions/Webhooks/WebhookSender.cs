using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Recruitment.Audit;

namespace Recruitment.Webhooks;

/// <summary>
/// Posts events, signed as Standard Webhooks has it. It goes where the settings say and nowhere else: a redirect is not
/// followed, no cookie is kept, and what a receiver answers is not read.
/// </summary>
public sealed class WebhookSender(ProcedureCloudEvents events, TimeProvider clock) : IDisposable
{
    /// <summary>For the whole answer, in real time: receivers live in it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http = new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        }
    )
    {
        Timeout = Patience,
    };

    /// <summary>False when the receiver says that it is gone (410).</summary>
    /// <exception cref="EventNotSentException">It has not received the event: any other answer than 2xx, or none.</exception>
    public async Task<bool> TrySendAsync(
        WebhookEndpoint endpoint,
        AuditEntry entry,
        CancellationToken cancellationToken
    )
    {
        using var request = RequestOf(endpoint, entry);
        try
        {
            using var answer = await _http.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                cancellationToken
            );
            return answer.IsSuccessStatusCode
                || (
                    answer.StatusCode == HttpStatusCode.Gone
                        ? false
                        : throw new EventNotSentException(endpoint, $"answered {(int)answer.StatusCode}")
                );
        }
        catch (HttpRequestException failed)
        {
            throw new EventNotSentException(endpoint, $"was not reached: {failed.HttpRequestError}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new EventNotSentException(endpoint, "did not answer in time");
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage RequestOf(WebhookEndpoint endpoint, AuditEntry entry)
    {
        var body = events.Write(entry, out var contentType);
        var id = ProcedureCloudEvents.IdOf(entry);
        var at = clock.GetUtcNow();
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        var request = new HttpRequestMessage(HttpMethod.Post, endpoint.Url) { Content = content };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(
            "webhook-signature",
            string.Join(' ', endpoint.Keys.Select(key => key.Sign(id, at, body.Span)))
        );
        return request;
    }
}

/// <summary>A receiver did not take an event. The message names no address: that may hold a secret.</summary>
public sealed class EventNotSentException(WebhookEndpoint endpoint, string why)
    : Exception($"The webhook {endpoint.Name} {why}.");
