using Azure.Storage.Blobs;
using Recruitment.Tests.Embedded.Blobs.Contract;

namespace Recruitment.Tests.Embedded.Blobs;

/// <summary>The embedded blob service below a client in the same process.</summary>
public sealed class InProcessBlobStore : BlobStoreFixture
{
    private readonly EmbeddedBlobHost _host = new();
    private readonly List<EmbeddedBlobHost> _more = [];

    public override BlobServiceClient Client => _host.Client;

    public override BlobServiceClient NewAccount()
    {
        _more.Add(new EmbeddedBlobHost());
        return _more[^1].Client;
    }

    public override Task InitializeAsync() => Task.CompletedTask;

    public override async Task DisposeAsync()
    {
        foreach (var host in (EmbeddedBlobHost[])[_host, .. _more])
        {
            await host.DisposeAsync();
        }
    }
}
