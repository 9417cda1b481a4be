using Recruitment.Storage.Encryption;

namespace Recruitment.Tests.Storage;

public sealed class FolderKeyStoreTests : IDisposable
{
    private static readonly Subject Anna = new("p", "abcdefgh01234567");
    private static readonly Subject Bram = new("p", Subject.Rest);

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"keys-{Guid.NewGuid():N}");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_key_is_there_after_a_restart_and_the_first_of_two_stays()
    {
        Assert.Equal(Key(1), await Store().GetOrAddAsync(Anna, Key(1), default));
        Assert.Equal(Key(1), await Store().GetOrAddAsync(Anna, Key(2), default));
        Assert.Equal(Key(1), await Store().FindAsync(Anna, default));
        Assert.Null(await Store().FindAsync(Bram, default));
        Assert.Equal(["p"], await Store().GroupsAsync(default).ToListAsync());
    }

    [Fact]
    public async Task A_destroyed_key_is_overwritten_where_it_lay_and_the_others_stay()
    {
        var store = Store();
        await store.GetOrAddAsync(Anna, Key(1), default);
        await store.GetOrAddAsync(Bram, Key(2), default);
        var length = new FileInfo(File()).Length;
        await store.DestroyAsync(Anna, default);
        Assert.DoesNotContain(Convert.ToBase64String(Key(1)), System.IO.File.ReadAllText(File()));
        Assert.Equal(length, new FileInfo(File()).Length);
        foreach (var one in new[] { store, Store() })
        {
            Assert.Null(await one.FindAsync(Anna, default));
            Assert.Equal(Key(2), await one.FindAsync(Bram, default));
        }

        await Store().GetOrAddAsync(Anna with { Id = "next" }, Key(3), default);
        Assert.Equal(length, new FileInfo(File()).Length);
        Assert.Equal(["-", "next"], (await Store().AllAsync("p", default)).Keys.Order());
    }

    [Fact]
    public async Task A_line_that_a_crash_cut_off_was_never_used_and_is_written_over()
    {
        await Store().GetOrAddAsync(Anna, Key(1), default);
        await System.IO.File.AppendAllTextAsync(File(), "half of a line");
        var store = Store();
        await store.GetOrAddAsync(Bram, Key(2), default);
        Assert.Equal(Key(1), await Store().FindAsync(Anna, default));
        Assert.Equal(Key(2), await Store().FindAsync(Bram, default));
    }

    [Fact]
    public async Task Of_a_destroyed_group_nothing_is_left()
    {
        var store = Store();
        await store.GetOrAddAsync(Anna, Key(1), default);
        await store.DestroyAllAsync("p", default);
        await store.DestroyAllAsync("p", default);
        Assert.Empty(Directory.EnumerateFiles(_folder));
        Assert.Null(await store.FindAsync(Anna, default));
    }

    [Fact]
    public async Task Nobody_but_the_owner_reads_the_keys()
    {
        await Store().GetOrAddAsync(Anna, Key(1), default);
        if (!OperatingSystem.IsWindows())
        {
            var owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.Equal(owner, System.IO.File.GetUnixFileMode(File()));
            Assert.Equal(owner | UnixFileMode.UserExecute, System.IO.File.GetUnixFileMode(_folder));
        }
    }

    private FolderKeyStore Store() => new(() => _folder);

    private string File() => Directory.EnumerateFiles(_folder).Single();

    private static byte[] Key(byte of) => [.. Enumerable.Repeat(of, 68)];
}
