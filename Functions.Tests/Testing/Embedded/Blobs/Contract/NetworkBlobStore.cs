using Azure.Storage.Blobs;

namespace Recruitment.Tests.Embedded.Blobs.Contract;

/// <summary>A blob service that is met over the network, where answers can get lost.</summary>
public abstract class NetworkBlobStore : BlobStoreFixture
{
    public abstract string Connection { get; }

    public override BlobServiceClient Client => new(Connection);
}
