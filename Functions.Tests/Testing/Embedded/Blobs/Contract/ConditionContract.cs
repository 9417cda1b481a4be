using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Recruitment.Tests.Embedded.Blobs.Contract;

public abstract class ConditionContract<TStore>(TStore store) : BlobContract<TStore>(store)
    where TStore : BlobStoreFixture
{
    private static readonly ETag Other = new("\"0x123\"");

    [Fact]
    public async Task If_none_match_any_creates_and_never_replaces()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        await blob.UploadAsync(Text("1"), When(new() { IfNoneMatch = ETag.All }));
        await AssertFaultAsync(
            409,
            "BlobAlreadyExists",
            () => blob.UploadAsync(Text("2"), When(new() { IfNoneMatch = ETag.All }))
        );
        await AssertFaultAsync(409, "BlobAlreadyExists", () => blob.UploadAsync(Text("2")));
        Assert.Equal("1", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task Of_many_creators_one_wins()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(number => Task.Run(() => CreateAsync(blob, number)))
        );
        Assert.Equal(1, outcomes.Count(status => status == 201));
        Assert.Equal(7, outcomes.Count(status => status == 409));
    }

    [Fact]
    public async Task If_match_replaces_that_version_only()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        var first = (await blob.UploadAsync(Text("1"))).Value.ETag;
        await AssertFaultAsync(
            412,
            "ConditionNotMet",
            () => blob.UploadAsync(Text("2"), When(new() { IfMatch = Other }))
        );
        var second = (await blob.UploadAsync(Text("2"), When(new() { IfMatch = first }))).Value.ETag;
        await AssertFaultAsync(
            412,
            "ConditionNotMet",
            () => blob.UploadAsync(Text("3"), When(new() { IfMatch = first }))
        );
        await blob.UploadAsync(Text("3"), When(new() { IfMatch = second }));
        await blob.UploadAsync(Text("4"), When(new() { IfMatch = ETag.All }));
        Assert.Equal("4", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task If_match_creates_nothing()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        await AssertFaultAsync(
            412,
            "ConditionNotMet",
            () => blob.UploadAsync(Text("1"), When(new() { IfMatch = Other }))
        );
        await AssertFaultAsync(
            412,
            "ConditionNotMet",
            () => blob.UploadAsync(Text("1"), When(new() { IfMatch = ETag.All }))
        );
        Assert.False(await blob.ExistsAsync());
    }

    [Fact]
    public async Task If_none_match_spares_that_version()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        var etag = (await blob.UploadAsync(Text("1"))).Value.ETag;
        await AssertFaultAsync(
            412,
            "ConditionNotMet",
            () => blob.UploadAsync(Text("2"), When(new() { IfNoneMatch = etag }))
        );
        await blob.UploadAsync(Text("2"), When(new() { IfNoneMatch = Other }));
    }

    [Fact]
    public async Task A_change_under_another_version_is_refused()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        var etag = (await blob.UploadAsync(Text("1"))).Value.ETag;
        var wrong = new BlobRequestConditions { IfMatch = Other };
        var metadata = new Dictionary<string, string> { ["a"] = "1" };
        await AssertFaultAsync(412, "ConditionNotMet", () => blob.SetMetadataAsync(metadata, wrong));
        await AssertFaultAsync(412, "ConditionNotMet", () => blob.SetHttpHeadersAsync(new BlobHttpHeaders(), wrong));
        await AssertFaultAsync(412, "ConditionNotMet", () => blob.DeleteAsync(conditions: wrong));
        var changed = (await blob.SetMetadataAsync(metadata, new BlobRequestConditions { IfMatch = etag })).Value;
        await blob.DeleteAsync(conditions: new BlobRequestConditions { IfMatch = changed.ETag });
        Assert.False(await blob.ExistsAsync());
    }

    [Fact]
    public async Task An_unchanged_blob_is_not_read_again()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        var etag = (await blob.UploadAsync(Text("1"))).Value.ETag;
        Assert.Equal(304, await ReadStatusAsync(blob, new() { IfNoneMatch = etag }));
        Assert.Equal(200, await ReadStatusAsync(blob, new() { IfNoneMatch = Other }));
        Assert.Equal(200, await ReadStatusAsync(blob, new() { IfMatch = etag }));
        Assert.Equal(412, await ReadStatusAsync(blob, new() { IfMatch = Other }));
    }

    [Fact]
    public async Task Dates_decide_too()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        var modified = (await blob.UploadAsync(Text("1"))).Value.LastModified;
        Assert.Equal(304, await ReadStatusAsync(blob, new() { IfModifiedSince = modified }));
        Assert.Equal(200, await ReadStatusAsync(blob, new() { IfModifiedSince = modified.AddSeconds(-10) }));
        Assert.Equal(412, await ReadStatusAsync(blob, new() { IfUnmodifiedSince = modified.AddSeconds(-10) }));
        Assert.Equal(200, await ReadStatusAsync(blob, new() { IfUnmodifiedSince = modified.AddSeconds(10) }));
        var since = new BlobRequestConditions { IfModifiedSince = modified.AddSeconds(10) };
        await AssertFaultAsync(412, "ConditionNotMet", () => blob.DeleteAsync(conditions: since));
        var unmodified = new BlobRequestConditions { IfUnmodifiedSince = modified.AddSeconds(-10) };
        await AssertFaultAsync(412, "ConditionNotMet", () => blob.DeleteAsync(conditions: unmodified));
    }

    [Fact]
    public async Task Properties_are_read_under_conditions()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        var etag = (await blob.UploadAsync(Text("1"))).Value.ETag;
        var same = new BlobRequestConditions { IfNoneMatch = etag };
        await AssertFaultAsync(304, "ConditionNotMet", () => blob.GetPropertiesAsync(same));
        await AssertFaultAsync(412, "ConditionNotMet", () => blob.GetPropertiesAsync(new() { IfMatch = Other }));
    }

    [Fact]
    public async Task A_missing_blob_matches_nothing()
    {
        var blob = (await Store.ContainerAsync()).GetBlobClient("x");
        Assert.Equal(412, await ReadStatusAsync(blob, new() { IfMatch = Other }));
        Assert.Equal(400, await ReadStatusAsync(blob, new() { IfNoneMatch = ETag.All }));
        Assert.Equal(404, await ReadStatusAsync(blob, new() { IfNoneMatch = Other }));
        var other = new BlobRequestConditions { IfMatch = Other };
        await AssertFaultAsync(412, "ConditionNotMet", () => blob.DeleteAsync(conditions: other));
        var metadata = new Dictionary<string, string>();
        await AssertFaultAsync(412, "ConditionNotMet", () => blob.SetMetadataAsync(metadata, other));
    }

    private static BlobUploadOptions When(BlobRequestConditions conditions) => new() { Conditions = conditions };

    private static async Task<int> CreateAsync(BlobClient blob, int number)
    {
        try
        {
            var options = When(new() { IfNoneMatch = ETag.All });
            return (await blob.UploadAsync(Text($"{number}"), options)).GetRawResponse().Status;
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == "BlobAlreadyExists")
        {
            return fault.Status;
        }
    }

    private static async Task<int> ReadStatusAsync(BlobClient blob, BlobRequestConditions conditions)
    {
        try
        {
            var options = new BlobDownloadOptions { Conditions = conditions };
            return (await blob.DownloadContentAsync(options)).GetRawResponse().Status;
        }
        catch (RequestFailedException fault)
        {
            return fault.Status;
        }
    }
}
