using Azure.Storage.Blobs;

namespace Recruitment.Tests.Embedded.Blobs.Contract;

/// <summary>A blob service to hold the contract against.</summary>
public abstract class BlobStoreFixture : IAsyncLifetime
{
    public abstract BlobServiceClient Client { get; }

    /// <summary>An account with nothing in it.</summary>
    public abstract BlobServiceClient NewAccount();

    public abstract Task InitializeAsync();

    public abstract Task DisposeAsync();

    /// <summary>A new empty container.</summary>
    public async Task<BlobContainerClient> ContainerAsync()
    {
        var container = Client.GetBlobContainerClient(NewName());
        await container.CreateAsync();
        return container;
    }

    public static string NewName() => $"c{Guid.NewGuid():N}";
}
