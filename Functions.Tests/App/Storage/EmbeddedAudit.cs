using Azure.Storage.Blobs;
using Recruitment.Audit.Anchors;
using Recruitment.Tests.Audit;
using Recruitment.Tests.Embedded.Blobs;
using Recruitment.Tests.Embedded.Blobs.Contract;

namespace Recruitment.Tests.Storage;

/// <summary>Anchors in a container.</summary>
public sealed class EmbeddedAuditAnchors(InProcessBlobStore store) : AuditAnchorContract<InProcessBlobStore>(store)
{
    private protected override IAnchorStore AnchorsOf(BlobServiceClient account) => new ContainerAnchors(account);
}

/// <summary>Anchors in a file.</summary>
public sealed class EmbeddedFileAnchors(InProcessBlobStore store)
    : AuditAnchorContract<InProcessBlobStore>(store),
        IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recruitment-anchors-").FullName;

    private protected override IAnchorStore AnchorsOf(BlobServiceClient account) => new FileAnchors(File);

    private string File => Path.Combine(_folder, "anchors.jsonl");

    [Fact]
    public async Task A_line_that_a_crash_cut_off_gives_way_to_the_next()
    {
        var audit = new AuditedAccount(Store.NewAccount()) { Anchors = new FileAnchors(File) };
        await audit.AppendAsync(1);
        await audit.Anchoring.RunAsync(default);
        await System.IO.File.AppendAllTextAsync(File, """{"number":2,"at":"20""");
        await audit.AppendAsync(1);
        Assert.Equal(2, (await audit.Anchoring.RunAsync(default))!.Number);
        Assert.Null((await audit.Verifier.AnchoredAsync(null, default)).BrokenAt);
    }

    [Fact]
    public async Task Every_changed_byte_of_the_file_is_found_and_nothing_is_anchored_after_it()
    {
        var audit = new AuditedAccount(Store.NewAccount()) { Anchors = new FileAnchors(File) };
        await audit.AppendAsync(1);
        await audit.Anchoring.RunAsync(default);
        await audit.AppendAsync(1);
        await audit.Anchoring.RunAsync(default);
        var whole = await System.IO.File.ReadAllBytesAsync(File);
        Assert.Equal(2, (await audit.Verifier.AnchoredAsync(null, default)).Count);

        // The end of the last line is the only byte whose loss looks like a crash; then the last anchor is gone.
        for (var at = 0; at < whole.Length - 1; at++)
        {
            byte[] changed = [.. whole];
            changed[at] ^= 0x20;
            await System.IO.File.WriteAllBytesAsync(File, changed);
            Assert.NotNull((await audit.Verifier.AnchoredAsync(null, default)).BrokenAt);
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => audit.Anchoring.RunAsync(default));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
