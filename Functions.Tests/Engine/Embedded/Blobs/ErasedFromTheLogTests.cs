using Recruitment.Embedded.Store;
using Recruitment.Play.Checks;

namespace Recruitment.Tests.Embedded.Blobs;

/// <summary>What a killed process leaves on the disk of what was deleted before.</summary>
public sealed class ErasedFromTheLogTests : IDisposable
{
    private static readonly PersonalDataSearch Search = new(["Anna Vogelzang"]);

    private readonly string _copy = Path.Combine(Path.GetTempPath(), $"killed-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_copy))
        {
            Directory.Delete(_copy, recursive: true);
        }
    }

    [Fact]
    public async Task Once_the_log_is_emptied_after_a_deletion_a_crash_leaves_nothing()
    {
        await using var host = new EmbeddedBlobHost(port: null);
        await host.StartAsync();
        await DeleteOneAsync(host);
        Assert.NotEmpty(CopyOf(host));
        await host.Maintenance.EmptyLogAsync();
        Assert.Empty(CopyOf(host));
    }

    [Fact]
    public async Task A_start_after_a_crash_empties_the_log_that_it_left()
    {
        await using var host = new EmbeddedBlobHost(port: null);
        await host.StartAsync();
        await DeleteOneAsync(host);
        Assert.NotEmpty(CopyOf(host));
        await using var next = new EmbeddedBlobHost(_copy, port: null);
        await next.StartAsync();
        Assert.Empty(Search.FilesIn(_copy));
        await next.StopAsync();
    }

    private static async Task DeleteOneAsync(EmbeddedBlobHost host)
    {
        var container = host.Client.GetBlobContainerClient("records");
        await container.CreateAsync();
        var text = string.Concat(Enumerable.Repeat("Anna Vogelzang. ", 1000));
        await container.UploadBlobAsync("one", BinaryData.FromString(text));
        await container.DeleteBlobAsync("one");
    }

    /// <summary>The files in which the name stands, of the data as they are on the disk now.</summary>
    private IReadOnlyList<string> CopyOf(EmbeddedBlobHost host)
    {
        OwnerOnly.CreateFolder(_copy);
        foreach (var file in Directory.EnumerateFiles(host.Folder, "recruitment.db*"))
        {
            using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var to = File.Create(Path.Combine(_copy, Path.GetFileName(file)));
            from.CopyTo(to);
        }

        return Search.FilesIn(_copy);
    }
}
