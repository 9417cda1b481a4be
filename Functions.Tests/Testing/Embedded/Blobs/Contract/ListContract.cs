using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Recruitment.Tests.Embedded.Blobs.Contract;

public abstract class ListContract<TStore>(TStore store) : BlobContract<TStore>(store)
    where TStore : BlobStoreFixture
{
    public static readonly TheoryData<string> SpecialNames =
    [
        "with space.pdf",
        "plus+and%percent%20.pdf",
        "Zoë Überaşk – 履歴書.pdf",
        "emoji 🎓.pdf",
        "quote'\"<>&;=?#@!$()*,:[]{}|^`~.pdf",
        "deep/er/and/deeper/x",
        "double//slash",
    ];

    [Theory]
    [MemberData(nameof(SpecialNames))]
    public async Task A_special_name_is_kept(string name)
    {
        var container = await Store.ContainerAsync();
        await container.UploadBlobAsync(name, Text(name));
        var item = Assert.Single(await container.GetBlobsAsync(new() { Prefix = name[..3] }).ToListAsync());
        Assert.Equal(name, item.Name);
        Assert.Equal(name, (await container.GetBlobClient(item.Name).DownloadContentAsync()).Value.Content.ToString());
        await container.DeleteBlobAsync(name);
        Assert.Empty(await container.GetBlobsAsync().ToListAsync());
    }

    [Fact]
    public async Task A_name_may_have_1024_characters()
    {
        var container = await Store.ContainerAsync();
        var name = string.Concat(Enumerable.Repeat("/abcdefg", 128))[1..] + "x";
        await container.UploadBlobAsync(name, Text("1"));
        Assert.Equal(name, Assert.Single(await container.GetBlobsAsync().ToListAsync()).Name);
    }

    [Fact]
    public async Task A_listing_has_properties_and_metadata_when_asked()
    {
        var container = await Store.ContainerAsync();
        var metadata = new Dictionary<string, string> { ["name"] = "Jan%20%26%20Piet", ["track"] = "internal" };
        var headers = new BlobHttpHeaders { ContentType = "application/pdf" };
        var put = await container
            .GetBlobClient("a")
            .UploadAsync(Text("123"), new BlobUploadOptions { Metadata = metadata, HttpHeaders = headers });
        var with = Assert.Single(await container.GetBlobsAsync(new() { Traits = BlobTraits.Metadata }).ToListAsync());
        Assert.Equal(metadata.OrderBy(pair => pair.Key), with.Metadata.OrderBy(pair => pair.Key));
        Assert.Equal(3, with.Properties.ContentLength);
        Assert.Equal("application/pdf", with.Properties.ContentType);
        Assert.Equal(put.Value.ETag.ToString(), $"\"{with.Properties.ETag}\"");
        Assert.Equal(put.Value.LastModified, with.Properties.LastModified);
        Assert.Equal(put.Value.ContentHash, with.Properties.ContentHash);
        Assert.Equal(BlobType.Block, with.Properties.BlobType);
        var without = Assert.Single(await container.GetBlobsAsync().ToListAsync());
        Assert.Empty(without.Metadata);
    }

    [Fact]
    public async Task A_listing_is_in_order_and_by_prefix()
    {
        var container = await Store.ContainerAsync();
        await PutAsync(container, "b/2", "a/1", "b/1", "b", "bb", "B/1", "b/é", "b/~");
        Assert.Equal(["b/1", "b/2", "b/~", "b/é"], await NamesAsync(container, "b/"));
        Assert.Equal(["B/1", "a/1", "b", "b/1", "b/2", "b/~", "b/é", "bb"], await NamesAsync(container, null));
        Assert.Empty(await NamesAsync(container, "c"));
        Assert.Empty(await NamesAsync(container, "b%"));
    }

    [Fact]
    public async Task A_listing_comes_in_pages()
    {
        var container = await Store.ContainerAsync();
        await PutAsync(container, [.. Enumerable.Range(0, 7).Select(number => $"p/{number}")]);
        var pages = await container.GetBlobsAsync(new() { Prefix = "p/" }).AsPages(pageSizeHint: 3).ToListAsync();
        Assert.Equal([3, 3, 1], pages.Select(page => page.Values.Count));
        Assert.Equal(
            Enumerable.Range(0, 7).Select(number => $"p/{number}"),
            pages.SelectMany(page => page.Values).Select(item => item.Name)
        );
        var resumed = container.GetBlobsAsync(new() { Prefix = "p/" }).AsPages(pages[0].ContinuationToken, 10);
        Assert.Equal(4, (await resumed.ToListAsync()).Single().Values.Count);
    }

    [Fact]
    public async Task A_listing_by_hierarchy_gives_prefixes_and_blobs()
    {
        var container = await Store.ContainerAsync();
        await PutAsync(container, "p1/c1/a", "p1/c1/b", "p1/c2/a", "p1/readme", "p2/c3/a", "top");
        Assert.Equal(["p1/", "p2/", "top"], await HierarchyAsync(container, null, 100));
        Assert.Equal(["p1/c1/", "p1/c2/", "p1/readme"], await HierarchyAsync(container, "p1/", 100));
        Assert.Equal(["p1/c1/a", "p1/c1/b"], await HierarchyAsync(container, "p1/c1/", 100));
        Assert.Equal(["p1/c1/", "p1/c2/", "p1/readme"], await HierarchyAsync(container, "p1/", 1));
    }

    private static async Task PutAsync(BlobContainerClient container, params string[] names)
    {
        foreach (var name in names)
        {
            await container.UploadBlobAsync(name, new BinaryData(Encoding.UTF8.GetBytes(name)));
        }
    }

    private static async Task<List<string>> NamesAsync(BlobContainerClient container, string? prefix) =>
        [.. (await container.GetBlobsAsync(new() { Prefix = prefix }).ToListAsync()).Select(item => item.Name)];

    private static async Task<List<string>> HierarchyAsync(BlobContainerClient container, string? prefix, int pageSize)
    {
        var pages = container
            .GetBlobsByHierarchyAsync(new() { Delimiter = "/", Prefix = prefix })
            .AsPages(pageSizeHint: pageSize);
        return
        [
            .. (await pages.ToListAsync())
                .SelectMany(page => page.Values)
                .Select(item => item.IsPrefix ? item.Prefix : item.Blob.Name)
                .Order(StringComparer.Ordinal),
        ];
    }
}
