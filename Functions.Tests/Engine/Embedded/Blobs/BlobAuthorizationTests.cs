using System.Net;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;

namespace Recruitment.Tests.Embedded.Blobs;

public sealed class BlobAuthorizationTests(HttpBlobStore store) : IClassFixture<HttpBlobStore>
{
    private static readonly DateTimeOffset Soon = DateTimeOffset.UtcNow.AddMinutes(5);

    [Fact]
    public async Task Nobody_gets_in_without_a_signature()
    {
        var blob = await BlobAsync();
        await AssertRefusedAsync("AuthorizationFailure", () => new BlobClient(blob.Uri).DownloadContentAsync());
        await AssertRefusedAsync("AuthorizationFailure", () => new BlobClient(blob.Uri).UploadAsync(Text("2"), true));
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(blob.Uri, "/"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Another_key_does_not_sign()
    {
        var blob = await BlobAsync();
        var key = Convert.ToBase64String(new byte[64]);
        var stranger = new BlobServiceClient(DevelopmentAccount.ConnectionString(store.Port, key));
        var theirs = stranger.GetBlobContainerClient(blob.BlobContainerName).GetBlobClient(blob.Name);
        await AssertRefusedAsync("AuthenticationFailed", () => theirs.DownloadContentAsync());
    }

    [Theory]
    [InlineData("x-ms-meta-name", "other")]
    [InlineData("x-ms-date", null)]
    [InlineData("x-ms-date", "Thu, 01 Jan 2026 00:00:00 GMT")]
    [InlineData("Authorization", "SharedKey devstoreaccount1:AAAA")]
    [InlineData("Authorization", "SharedKey other:AAAA")]
    [InlineData("Authorization", "Bearer x")]
    public async Task A_request_changed_after_it_was_signed_is_refused(string header, string? value)
    {
        var blob = await BlobAsync();
        var options = new BlobClientOptions()
        {
            Transport = new Azure.Core.Pipeline.HttpClientTransport(new HttpClient(new Meddler(header, value))),
        };
        var meddled = new BlobServiceClient(DevelopmentAccount.ConnectionString(store.Port), options)
            .GetBlobContainerClient(blob.BlobContainerName)
            .GetBlobClient(blob.Name);
        var metadata = new Dictionary<string, string> { ["name"] = "me" };
        await AssertRefusedAsync("AuthenticationFailed", () => meddled.SetMetadataAsync(metadata));
    }

    [Fact]
    public async Task Metadata_names_with_underscores_are_signed_in_any_order()
    {
        var blob = await BlobAsync();
        var metadata = new Dictionary<string, string>
        {
            ["a_b"] = "1",
            ["ab"] = "2",
            ["A1"] = "3",
            ["_x"] = "4",
        };
        await blob.SetMetadataAsync(metadata);
        var found = (await blob.GetPropertiesAsync()).Value.Metadata;
        Assert.Equal(metadata.OrderBy(pair => pair.Key), found.OrderBy(pair => pair.Key));
    }

    [Fact]
    public async Task A_blob_signature_permits_what_it_says()
    {
        var blob = await BlobAsync();
        var reader = new BlobClient(blob.GenerateSasUri(BlobSasPermissions.Read, Soon));
        Assert.Equal("1", (await reader.DownloadContentAsync()).Value.Content.ToString());
        await AssertRefusedAsync("AuthorizationPermissionMismatch", () => reader.DeleteAsync());
        await AssertRefusedAsync("AuthorizationPermissionMismatch", () => reader.UploadAsync(Text("2"), true));
        var sas = blob.GenerateSasUri(BlobSasPermissions.Read, Soon).Query;
        var other = new BlobClient(new Uri(blob.GetParentBlobContainerClient().Uri + "/other" + sas));
        await AssertRefusedAsync("AuthenticationFailed", () => other.DownloadContentAsync());
    }

    [Fact]
    public async Task A_signature_that_may_only_create_does_not_replace()
    {
        var container = (await BlobAsync()).GetParentBlobContainerClient();
        var blob = container.GetBlobClient("new");
        var creator = new BlobClient(blob.GenerateSasUri(BlobSasPermissions.Create, Soon));
        await creator.UploadAsync(Text("1"));
        await AssertRefusedAsync("UnauthorizedBlobOverwrite", () => creator.UploadAsync(Text("2"), overwrite: true));
        Assert.Equal("1", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task A_container_signature_permits_listing_and_writing()
    {
        var container = (await BlobAsync()).GetParentBlobContainerClient();
        var permissions = BlobContainerSasPermissions.List | BlobContainerSasPermissions.Write;
        var client = new BlobContainerClient(container.GenerateSasUri(permissions, Soon));
        await client.UploadBlobAsync("y", Text("2"));
        Assert.Equal(["x", "y"], (await client.GetBlobsAsync().ToListAsync()).Select(item => item.Name));
        await AssertRefusedAsync("AuthorizationPermissionMismatch", () => client.DeleteAsync());
        await AssertRefusedAsync(
            "AuthorizationPermissionMismatch",
            () => client.GetBlobClient("y").DownloadContentAsync()
        );
        var copying = () => client.GetBlobClient("z").StartCopyFromUriAsync(container.GetBlobClient("x").Uri);
        await AssertRefusedAsync("AuthorizationPermissionMismatch", copying);
    }

    [Fact]
    public async Task An_account_signature_permits_what_it_says()
    {
        var uri = store.Client.GenerateAccountSasUri(
            AccountSasPermissions.Create | AccountSasPermissions.Read,
            Soon,
            AccountSasResourceTypes.Container | AccountSasResourceTypes.Object
        );
        var client = new BlobServiceClient(uri);
        var container = (await client.CreateBlobContainerAsync($"c{Guid.NewGuid():N}")).Value;
        await container.UploadBlobAsync("x", Text("1"));
        Assert.True(await container.GetBlobClient("x").ExistsAsync());
        await AssertRefusedAsync("AuthorizationPermissionMismatch", () => container.DeleteAsync());
        await AssertRefusedAsync(
            "AuthorizationPermissionMismatch",
            () => client.GetBlobContainersAsync().ToListAsync().AsTask()
        );
    }

    [Fact]
    public async Task A_signature_holds_only_for_its_time()
    {
        var blob = await BlobAsync();
        var past = new BlobClient(blob.GenerateSasUri(BlobSasPermissions.Read, DateTimeOffset.UtcNow.AddMinutes(-1)));
        await AssertRefusedAsync("AuthenticationFailed", () => past.DownloadContentAsync());
        var builder = new BlobSasBuilder(BlobSasPermissions.Read, Soon) { StartsOn = Soon.AddMinutes(-1) };
        var future = new BlobClient(blob.GenerateSasUri(builder));
        await AssertRefusedAsync("AuthenticationFailed", () => future.DownloadContentAsync());
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.0-127.0.0.9", true)]
    [InlineData("192.0.2.1", false)]
    public async Task A_signature_holds_only_for_its_senders(string senders, bool isPermitted)
    {
        var blob = await BlobAsync();
        var builder = new BlobSasBuilder(BlobSasPermissions.Read, Soon) { IPRange = SasIPRange.Parse(senders) };
        var client = new BlobClient(blob.GenerateSasUri(builder));
        if (isPermitted)
        {
            Assert.Equal("1", (await client.DownloadContentAsync()).Value.Content.ToString());
        }
        else
        {
            await AssertRefusedAsync("AuthorizationFailure", () => client.DownloadContentAsync());
        }
    }

    [Fact]
    public async Task A_long_name_in_another_script_goes_over_the_wire()
    {
        var container = (await BlobAsync()).GetParentBlobContainerClient();
        var name = new string('履', 1024);
        await container.UploadBlobAsync(name, Text("1"));
        Assert.Equal("1", (await container.GetBlobClient(name).DownloadContentAsync()).Value.Content.ToString());
        var longer = container.GetBlobClient(name + "x");
        Assert.Equal(
            400,
            (await Assert.ThrowsAsync<RequestFailedException>(() => longer.UploadAsync(Text("1")))).Status
        );
    }

    private static BinaryData Text(string text) => BinaryData.FromString(text);

    private async Task<BlobClient> BlobAsync()
    {
        var blob = (await store.ContainerAsync()).GetBlobClient("x");
        await blob.UploadAsync(Text("1"));
        return blob;
    }

    private static async Task AssertRefusedAsync(string code, Func<Task> act)
    {
        var fault = await Assert.ThrowsAsync<RequestFailedException>(act);
        Assert.Equal((403, code), (fault.Status, fault.ErrorCode));
    }

    /// <summary>Changes a header after the client has signed.</summary>
    private sealed class Meddler(string header, string? value) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            request.Headers.Remove(header);
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(header, value);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
