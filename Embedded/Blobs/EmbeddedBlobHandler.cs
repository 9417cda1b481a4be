using System.Net;
using Recruitment.Embedded.Blobs.Protocol;

namespace Recruitment.Embedded.Blobs;

/// <summary>
/// The transport below a blob client in this process: hands the client's requests to the blob service instead of
/// the network. Requests need no signature.
/// </summary>
internal sealed class EmbeddedBlobHandler(BlobService service) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is null
            ? []
            : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var response = await service.HandleAsync(new ClientRequest(request, body)).ConfigureAwait(false);
        return Message(request, response);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var handling = service.HandleAsync(new ClientRequest(request, Body(request, cancellationToken)));
        return Message(request, handling.GetAwaiter().GetResult());
    }

    private static byte[] Body(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is null)
        {
            return [];
        }

        using var buffer = new MemoryStream();
        request.Content.CopyTo(buffer, null, cancellationToken);
        return buffer.ToArray();
    }

    private static HttpResponseMessage Message(HttpRequestMessage request, BlobResponse response)
    {
        var message = new HttpResponseMessage((HttpStatusCode)response.Status)
        {
            RequestMessage = request,
            Content = new ReadOnlyMemoryContent(response.Body),
        };
        foreach (var (name, value) in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        message.Content.Headers.ContentLength = response.ContentLength;
        return message;
    }
}
