using Azure.Storage.Blobs;
using Recruitment.Tests.Embedded.Blobs.Contract;

namespace Recruitment.Tests.Embedded.Blobs;

/// <summary>The embedded blob service over HTTP, with requests signed by the development account's key.</summary>
public sealed class HttpBlobStore : BlobStoreFixture
{
    private readonly EmbeddedBlobHost _host = new();
    private BlobPort? _port;

    public override BlobServiceClient Client =>
        new(
            DevelopmentAccount.ConnectionString(Port.Number),
            new BlobClientOptions(BlobClientOptions.ServiceVersion.V2023_01_03)
        );

    internal BlobPort Port => _port ?? throw new InvalidOperationException("Not started.");

    public override async Task InitializeAsync() =>
        _port = await BlobPort.OpenAsync(_host.Endpoint);

    public override async Task DisposeAsync()
    {
        await Port.DisposeAsync();
        await _host.DisposeAsync();
    }
}
