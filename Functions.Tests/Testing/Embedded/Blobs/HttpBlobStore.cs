using Azure.Storage.Blobs;
using Recruitment.Embedded.Blobs.Http;
using Recruitment.Embedded.Blobs.Protocol;
using Recruitment.Tests.Embedded.Blobs.Contract;

namespace Recruitment.Tests.Embedded.Blobs;

/// <summary>The whole embedded blob service over HTTP, with requests signed by the development account's key.</summary>
public sealed class HttpBlobStore : NetworkBlobStore
{
    private readonly EmbeddedBlobHost _host = new(reach: new Everything());

    public override string Connection => DevelopmentAccount.ConnectionString(Port);

    /// <summary>The account has no second one beside it.</summary>
    public override BlobServiceClient NewAccount() => throw new NotSupportedException();

    public int Port => _host.Port ?? throw new InvalidOperationException("Not served.");

    public override Task InitializeAsync() => _host.StartAsync();

    public override async Task DisposeAsync()
    {
        await _host.StopAsync();
        await _host.DisposeAsync();
    }

    private sealed class Everything : IBlobReach
    {
        public bool Includes(BlobRequest request) => true;
    }
}
