using Azure.Storage.Blobs;
using Recruitment.Tests.Embedded.Blobs.Contract;

namespace Recruitment.Tests.Embedded.Blobs;

/// <summary>The embedded blob service below a client in the same process.</summary>
public sealed class InProcessBlobStore : BlobStoreFixture
{
    private readonly EmbeddedBlobHost _host = new();

    public override BlobServiceClient Client => _host.Client;

    public override Task InitializeAsync() => Task.CompletedTask;

    public override async Task DisposeAsync() => await _host.DisposeAsync();
}
