using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Blobs;
using Recruitment.Embedded.Timers;

namespace Recruitment.Tests.Embedded.Blobs;

/// <summary>What the contract does not say: erasure, size, and where we hold to Azure's documentation against Azurite.</summary>
public sealed class EmbeddedBlobStoreTests
{
    private const string Secret = "j.devries@example.org";

    [Fact]
    public async Task Erased_bytes_are_in_no_file_once_the_store_is_closed()
    {
        var host = new EmbeddedBlobHost();
        await host.StartAsync();
        await FillAndEraseAsync(host.Client);
        await host.StopAsync();
        Assert.Empty(FilesWith(host.Folder, Secret));
        await host.DisposeAsync();
    }

    /// <param name="seed">One with which SQLite by itself leaves copies behind.</param>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Records_that_moved_in_the_file_leave_no_copy_when_they_are_erased(int seed)
    {
        var host = new EmbeddedBlobHost();
        await host.StartAsync();
        var container = (await host.Client.CreateBlobContainerAsync("records")).Value;
        var random = new Random(seed);
        for (var change = 0; change < 600; change++)
        {
            // Records of a hundred people that grow and shrink, and what is kept between them.
            var blob = container.GetBlobClient($"people/{random.Next(100)}.json");
            var text = $"{Secret} {new string('x', random.Next(300, 900))}";
            await blob.UploadAsync(BinaryData.FromString(text), overwrite: true);
            await container
                .GetBlobClient($"kept/{change}")
                .UploadAsync(BinaryData.FromString(new string('-', random.Next(400))), true);
        }

        var people = new GetBlobsOptions { Prefix = "people/" };
        await foreach (var blob in container.GetBlobsAsync(people))
        {
            await container.DeleteBlobAsync(blob.Name);
        }

        await host.StopAsync();
        Assert.Empty(FilesWith(host.Folder, Secret));
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Erased_bytes_are_in_no_file_soon_after_while_the_store_is_open()
    {
        var clock = new VirtualClock(DateTimeOffset.UnixEpoch);
        await using var host = new EmbeddedBlobHost(clock: clock);
        await FillAndEraseAsync(host.Client);
        Assert.NotEmpty(FilesWith(host.Folder, Secret));
        clock.AdvanceTo(clock.GetUtcNow().AddHours(1));
        await host.Gauge.WhenIdleAsync();
        Assert.Empty(FilesWith(host.Folder, Secret));
    }

    [Fact]
    public async Task The_log_is_emptied_at_most_hourly()
    {
        var clock = new VirtualClock(DateTimeOffset.UnixEpoch);
        await using var host = new EmbeddedBlobHost(clock: clock);
        var container = (await host.Client.CreateBlobContainerAsync("cvs")).Value;
        await PutAndDeleteAsync(container);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddMinutes(1), clock.NextDue);
        clock.AdvanceTo(DateTimeOffset.UnixEpoch.AddMinutes(1));
        await host.Gauge.WhenIdleAsync();
        Assert.Equal(0, new FileInfo(Path.Combine(host.Folder, "recruitment.db-wal")).Length);
        Assert.Null(clock.NextDue);
        await PutAndDeleteAsync(container);
        Assert.Equal(DateTimeOffset.UnixEpoch.AddMinutes(61), clock.NextDue);
    }

    [Fact]
    public async Task Blocks_that_nobody_commits_are_erased_after_a_week()
    {
        var clock = new VirtualClock(DateTimeOffset.UnixEpoch);
        await using var host = new EmbeddedBlobHost(clock: clock);
        var container = (await host.Client.CreateBlobContainerAsync("cvs")).Value;
        var blob = container.GetBlockBlobClient("x");
        await blob.StageBlockAsync("AAAA", new MemoryStream(Encoding.UTF8.GetBytes(Secret)));
        clock.AdvanceTo(DateTimeOffset.UnixEpoch.AddDays(8));
        await host.Gauge.WhenIdleAsync();
        Assert.Empty(FilesWith(host.Folder, Secret));
        var fault = await Assert.ThrowsAsync<RequestFailedException>(() => blob.CommitBlockListAsync(["AAAA"]));
        Assert.Equal("InvalidBlockList", fault.ErrorCode);
    }

    [Fact]
    public async Task Overwriting_again_and_again_does_not_grow_the_file()
    {
        await using var host = new EmbeddedBlobHost();
        var container = (await host.Client.CreateBlobContainerAsync("cvs")).Value;
        var bytes = new byte[2_000_000];
        for (var round = 0; round < 20; round++)
        {
            await container.GetBlobClient("x").UploadAsync(new BinaryData(bytes), overwrite: true);
        }

        await host.Store.CheckpointAsync();
        Assert.InRange(new FileInfo(Path.Combine(host.Folder, "recruitment.db")).Length, 2_000_000, 6_000_000);
    }

    [Fact]
    public async Task A_deleted_container_leaves_no_rows()
    {
        await using var host = new EmbeddedBlobHost();
        var container = (await host.Client.CreateBlobContainerAsync("cvs")).Value;
        await container.UploadBlobAsync("a", new BinaryData(new byte[600_000]));
        var blob = container.GetBlockBlobClient("b");
        await blob.StageBlockAsync("AAAA", new MemoryStream([1]));
        await blob.CommitBlockListAsync(["AAAA"]);
        await blob.StageBlockAsync("BBBB", new MemoryStream([2]));
        await container.DeleteAsync();
        foreach (
            var table in (string[])["blob_container", "blob", "blob_chunk", "blob_block", "blob_uncommitted_block"]
        )
        {
            Assert.Equal(0L, host.Store.Read(connection => Count(connection, table)));
        }
    }

    [Fact]
    public async Task Twelve_thousand_blobs_are_listed_in_pages_of_five_thousand()
    {
        await using var host = new EmbeddedBlobHost();
        var container = (await host.Client.CreateBlobContainerAsync("cvs")).Value;
        await Parallel.ForAsync(
            0,
            12_000,
            new ParallelOptions { MaxDegreeOfParallelism = 64 },
            async (number, _) => await container.UploadBlobAsync($"p/{number:D5}", BinaryData.FromString("1"))
        );
        var pages = await container.GetBlobsAsync(new() { Prefix = "p/" }).AsPages().ToListAsync();
        Assert.Equal([5000, 5000, 2000], pages.Select(page => page.Values.Count));
        Assert.Equal(
            Enumerable.Range(0, 12_000).Select(number => $"p/{number:D5}"),
            pages.SelectMany(page => page.Values).Select(item => item.Name)
        );
        var folders = await container.GetBlobsByHierarchyAsync(new() { Delimiter = "/" }).ToListAsync();
        Assert.Equal("p/", Assert.Single(folders).Prefix);
    }

    [Fact]
    public async Task A_name_that_xml_cannot_hold_is_listed_too()
    {
        await using var host = new EmbeddedBlobHost();
        var container = (await host.Client.CreateBlobContainerAsync("cvs")).Value;
        await container.UploadBlobAsync("bell\u0007 and ü", BinaryData.FromString("1"));
        Assert.Equal("bell\u0007 and ü", Assert.Single(await container.GetBlobsAsync().ToListAsync()).Name);
    }

    [Fact]
    public async Task Metadata_that_http_could_not_carry_is_refused_in_process_too()
    {
        await using var host = new EmbeddedBlobHost();
        var container = (await host.Client.CreateBlobContainerAsync("cvs")).Value;
        var options = new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["name"] = "Zoë" } };
        var put = () => container.GetBlobClient("x").UploadAsync(BinaryData.FromString("1"), options);
        Assert.Equal("InvalidMetadata", (await Assert.ThrowsAsync<RequestFailedException>(put)).ErrorCode);
    }

    [Fact]
    public async Task Putting_a_blob_discards_its_waiting_blocks()
    {
        await using var host = new EmbeddedBlobHost();
        var blob = (await host.Client.CreateBlobContainerAsync("cvs")).Value.GetBlockBlobClient("x");
        await blob.StageBlockAsync("AAAA", new MemoryStream([1]));
        await blob.UploadAsync(new MemoryStream([65]));
        Assert.Empty((await blob.GetBlockListAsync(BlockListTypes.All)).Value.UncommittedBlocks);
    }

    [Fact]
    public async Task The_app_s_own_client_wins()
    {
        var own = new BlobServiceClient(DevelopmentAccount.ConnectionString(10000));
        await using var services = new ServiceCollection().AddSingleton(own).AddEmbeddedBlobs().BuildServiceProvider();
        Assert.Same(own, services.GetRequiredService<BlobServiceClient>());
    }

    private static async Task FillAndEraseAsync(BlobServiceClient client)
    {
        var container = (await client.CreateBlobContainerAsync("cvs")).Value;
        var names = Enumerable.Range(0, 300).Select(number => $"p/{number * 7919 % 300:D3}").ToList();
        foreach (var name in names)
        {
            var metadata = new Dictionary<string, string> { ["email"] = Secret + new string('x', name[^1] * 3) };
            var content = new BinaryData(
                Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Secret, name[^1] * 40)))
            );
            await container.GetBlobClient(name).UploadAsync(content, new BlobUploadOptions { Metadata = metadata });
        }

        foreach (var name in names.Where((_, index) => index % 3 == 0))
        {
            await container.DeleteBlobAsync(name);
        }

        foreach (var name in names.Where((_, index) => index % 3 == 1))
        {
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromString("erased"), overwrite: true);
        }

        foreach (var name in names.Where((_, index) => index % 3 == 2))
        {
            await container.GetBlobClient(name).SetMetadataAsync(new Dictionary<string, string>());
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromString("erased"), overwrite: true);
        }
    }

    private static async Task PutAndDeleteAsync(BlobContainerClient container)
    {
        await container.UploadBlobAsync("x", BinaryData.FromString("1"));
        await container.DeleteBlobAsync("x");
    }

    private static List<string> FilesWith(string folder, string text)
    {
        var found = new List<string>();
        foreach (var path in Directory.GetFiles(folder, "*.db*"))
        {
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            using var copy = new MemoryStream();
            file.CopyTo(copy);
            if (copy.GetBuffer().AsSpan(0, (int)copy.Length).IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)
            {
                found.Add(Path.GetFileName(path));
            }
        }

        return found;
    }

    private static long Count(Microsoft.Data.Sqlite.SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return (long)command.ExecuteScalar()!; // count(*) is a row
    }
}
