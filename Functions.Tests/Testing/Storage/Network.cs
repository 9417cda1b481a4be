using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Recruitment.Embedded.Blobs;

namespace Recruitment.Tests.Storage;

/// <summary>The network between the app and its account: notes the requests, and loses answers when it is told to.</summary>
internal sealed class Network : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<string> _requests = new();
    private int _losses;

    /// <summary>Method, path and query of every request that got through.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    public BlobServiceClient Connect(string connection)
    {
        var options = new BlobClientOptions { Retry = { Delay = TimeSpan.FromMilliseconds(1) } };
        options.AddPolicy(this, HttpPipelinePosition.PerRetry);
        return new BlobServiceClient(connection, options);
    }

    /// <summary>As the embedded host connects: the account is in this process.</summary>
    public BlobServiceClient Connect(BlobService service)
    {
        var http = new HttpClient(new EmbeddedBlobHandler(service)) { Timeout = Timeout.InfiniteTimeSpan };
        var options = new BlobClientOptions { Transport = new HttpClientTransport(http), Retry = { MaxRetries = 0 } };
        options.AddPolicy(this, HttpPipelinePosition.PerRetry);
        return new BlobServiceClient(EmbeddedBlobs.Address, options);
    }

    /// <summary>The answer to the next request gets lost; the account has done what it was asked.</summary>
    public void LoseNextAnswer() => _losses = 1;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        _requests.Enqueue($"{message.Request.Method} {message.Request.Uri.PathAndQuery}");
        if (Interlocked.Exchange(ref _losses, 0) == 1)
        {
            throw new IOException("The connection was reset.");
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        ProcessAsync(message, pipeline).AsTask().GetAwaiter().GetResult();
}
