using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Recruitment.Embedded.Blobs.Http;

namespace Recruitment.Tests.Embedded.Blobs;

/// <summary>Kestrel on a free port of the loopback address, with the blob endpoint on it.</summary>
internal sealed class BlobPort : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BlobPort(WebApplication app) => _app = app;

    public int Number => new Uri(_app.Urls.Single()).Port;

    public static async Task<BlobPort> OpenAsync(BlobHttpEndpoint endpoint)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(options => BlobHttpEndpoint.Configure(options.Limits));
        var app = builder.Build();
        app.Run(endpoint.HandleAsync);
        await app.StartAsync();
        return new BlobPort(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
