using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Recruitment.Embedded.Timers;

namespace Recruitment.Tests.Embedded.Blobs;

public sealed class BlobTriggerTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly VirtualClock _clock = new(Start);
    private readonly RecordingTrigger _trigger = new("cvs/{procedureId}/{candidateId}/{fileName}");
    private readonly List<EmbeddedBlobHost> _hosts = [];
    private string? _folder;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_put_a_block_list_and_a_copy_start_the_function()
    {
        var host = await StartAsync();
        var cvs = await ContainerAsync(host, "cvs");
        await cvs.UploadBlobAsync("p1/c1/a.pdf", Text("1"));
        var blocks = cvs.GetBlockBlobClient("p1/c1/b.pdf");
        await blocks.StageBlockAsync("AAAA", new MemoryStream([1]));
        await blocks.CommitBlockListAsync(["AAAA"]);
        await cvs.GetBlobClient("p1/c1/c.pdf").StartCopyFromUriAsync(blocks.Uri);
        await host.Gauge.WhenIdleAsync();
        Assert.Equal(["cvs/p1/c1/a.pdf", "cvs/p1/c1/b.pdf", "cvs/p1/c1/c.pdf"], _trigger.Runs.Order());
        Assert.Empty(Rows(host));
    }

    [Fact]
    public async Task Other_names_containers_and_operations_start_nothing()
    {
        var host = await StartAsync();
        var cvs = await ContainerAsync(host, "cvs");
        var records = await ContainerAsync(host, "records");
        await cvs.UploadBlobAsync("p1/readme", Text("1"));
        await records.UploadBlobAsync("p1/c1/a.pdf", Text("1"));
        await cvs.GetBlobClient("p1/readme").SetMetadataAsync(new Dictionary<string, string> { ["a"] = "1" });
        await cvs.DeleteBlobAsync("p1/readme");
        await host.Gauge.WhenIdleAsync();
        Assert.Empty(_trigger.Runs);
    }

    [Fact]
    public async Task A_put_that_is_refused_starts_nothing()
    {
        var host = await StartAsync();
        var blob = (await ContainerAsync(host, "cvs")).GetBlobClient("p1/c1/a.pdf");
        await blob.UploadAsync(Text("1"));
        await host.Gauge.WhenIdleAsync();
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => blob.UploadAsync(Text("2")));
        await host.Gauge.WhenIdleAsync();
        Assert.Single(_trigger.Runs);
    }

    [Fact]
    public async Task A_trigger_is_work_from_before_the_put_returns_until_it_has_run()
    {
        var host = await StartAsync();
        var cvs = await ContainerAsync(host, "cvs");
        var gate = _trigger.Hold();
        await cvs.UploadBlobAsync("p1/c1/a.pdf", Text("1"));
        var idle = host.Gauge.WhenIdleAsync();
        Assert.False(idle.IsCompleted);
        gate.SetResult();
        await idle;
        Assert.Single(_trigger.Runs);
    }

    [Fact]
    public async Task A_failed_trigger_waits_longer_each_time_and_then_succeeds()
    {
        var host = await StartAsync();
        _trigger.Failures = 4;
        await (await ContainerAsync(host, "cvs")).UploadBlobAsync("p1/c1/a.pdf", Text("1"));
        var moments = await RunAsync(host, until: Start.AddHours(1));
        Assert.Equal([0, 5, 25, 105, 425], moments.Select(moment => (moment - Start).TotalSeconds));
        Assert.Empty(Rows(host));
    }

    [Fact]
    public async Task After_five_failures_a_trigger_is_set_aside_for_as_long_as_its_blob_stays()
    {
        var host = await StartAsync();
        _trigger.Failures = 100;
        var cvs = await ContainerAsync(host, "cvs");
        await cvs.UploadBlobAsync("p1/c1/a.pdf", Text("1"));
        var moments = await RunAsync(host, until: Start.AddDays(1));
        Assert.Equal(5, moments.Count);
        Assert.Equal([(5L, 1L)], Rows(host));
        Assert.True(await cvs.GetBlobClient("p1/c1/a.pdf").ExistsAsync());
        await cvs.DeleteBlobAsync("p1/c1/a.pdf");
        Assert.Empty(Rows(host));
    }

    [Fact]
    public async Task A_blob_deleted_before_its_trigger_runs_starts_nothing()
    {
        var host = await StartAsync(isDispatching: false);
        var cvs = await ContainerAsync(host, "cvs");
        await cvs.UploadBlobAsync("p1/c1/a.pdf", Text("1"));
        await cvs.DeleteBlobAsync("p1/c1/a.pdf");
        await host.StartAsync();
        await host.Gauge.WhenIdleAsync();
        Assert.Empty(_trigger.Runs);
        Assert.Empty(Rows(host));
    }

    [Fact]
    public async Task After_a_restart_waiting_triggers_run_and_retries_keep_their_time()
    {
        var first = await StartAsync();
        _trigger.Failures = 1;
        await (await ContainerAsync(first, "cvs")).UploadBlobAsync("p1/c1/a.pdf", Text("1"));
        await first.Gauge.WhenIdleAsync();
        await first.StopAsync();

        var second = await StartAsync(isDispatching: false);
        await second.Client.GetBlobContainerClient("cvs").UploadBlobAsync("p1/c1/b.pdf", Text("1"));
        await second.StopAsync();

        var third = await StartAsync();
        await third.Gauge.WhenIdleAsync();
        Assert.Equal(["cvs/p1/c1/a.pdf", "cvs/p1/c1/b.pdf"], _trigger.Runs);
        await RunAsync(third, until: Start.AddHours(1));
        Assert.Equal(["cvs/p1/c1/a.pdf", "cvs/p1/c1/b.pdf", "cvs/p1/c1/a.pdf"], _trigger.Runs);
        Assert.Equal(Start.AddSeconds(5), _trigger.Moments[^1]);
    }

    [Fact]
    public async Task A_trigger_that_was_running_at_the_stop_runs_again()
    {
        var first = await StartAsync();
        var cvs = await ContainerAsync(first, "cvs");
        _trigger.Hold();
        await cvs.UploadBlobAsync("p1/c1/a.pdf", Text("1"));
        await _trigger.WhenHeldAsync();
        await first.StopAsync();
        Assert.Empty(_trigger.Runs);

        _trigger.Release();
        var second = await StartAsync();
        await second.Gauge.WhenIdleAsync();
        Assert.Equal(["cvs/p1/c1/a.pdf"], _trigger.Runs);
    }

    [Fact]
    public async Task A_hundred_uploads_at_once_start_a_hundred_runs()
    {
        var host = await StartAsync();
        var cvs = await ContainerAsync(host, "cvs");
        await Task.WhenAll(Enumerable.Range(0, 100).Select(n => cvs.UploadBlobAsync($"p1/c{n}/a.pdf", Text("1"))));
        await host.Gauge.WhenIdleAsync();
        Assert.Equal(100, _trigger.Runs.Distinct().Count());
        Assert.Equal(100, _trigger.Runs.Count);
        Assert.InRange(_trigger.MaxAtOnce, 1, 8);
    }

    private static BinaryData Text(string text) => BinaryData.FromString(text);

    private static async Task<BlobContainerClient> ContainerAsync(EmbeddedBlobHost host, string name)
    {
        var container = host.Client.GetBlobContainerClient(name);
        await container.CreateIfNotExistsAsync();
        return container;
    }

    private static List<(long Attempts, long Poison)> Rows(EmbeddedBlobHost host) =>
        host.Store.Read(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT attempts, poison FROM blob_trigger";
            using var reader = command.ExecuteReader();
            var rows = new List<(long, long)>();
            while (reader.Read())
            {
                rows.Add((reader.GetInt64(0), reader.GetInt64(1)));
            }

            return rows;
        });

    private async Task<EmbeddedBlobHost> StartAsync(bool isDispatching = true)
    {
        var host = new EmbeddedBlobHost(_folder, _clock, handlers: _trigger);
        _trigger.Clock = _clock;
        _folder = host.Folder;
        _hosts.Add(host);
        if (isDispatching)
        {
            await host.StartAsync();
        }

        return host;
    }

    /// <summary>Lets the clock jump from timer to timer whenever nothing is under way; returns when the function ran.</summary>
    private async Task<IReadOnlyList<DateTimeOffset>> RunAsync(EmbeddedBlobHost host, DateTimeOffset until)
    {
        await host.Gauge.WhenIdleAsync();
        while (_clock.NextDue is { } due && due <= until)
        {
            _clock.AdvanceTo(due);
            await host.Gauge.WhenIdleAsync();
        }

        return _trigger.Moments;
    }
}
