using Recruitment.Embedded.Store;
using Recruitment.Tests.Embedded.Hosting;

namespace Recruitment.Tests.Embedded.Store;

/// <summary>Databases and folders that the program cannot work with: it says so in one line, and changes nothing.</summary>
public sealed class UnusableStoreTests : IDisposable
{
    private readonly DamagedStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_file_that_is_no_database_any_more_is_named_and_left_as_it_is()
    {
        await _store.CreateAsync();
        _store.OverwriteHeader();
        await AssertRefusedAsync(_store.File, "damaged", "scripts/restore");
    }

    [Fact]
    public async Task A_file_with_a_damaged_page_is_named_and_left_as_it_is()
    {
        await _store.CreateAsync();
        _store.OverwriteTable();
        await AssertRefusedAsync(_store.File, "damaged", "scripts/restore");
    }

    [Fact]
    public async Task A_file_from_a_newer_version_is_named_and_left_as_it_is()
    {
        await _store.CreateAsync();
        _store.BecomeNewer();
        await AssertRefusedAsync(_store.File, "newer version", "schema 1000");
    }

    [Fact]
    public async Task A_newer_file_that_a_crash_left_is_not_tidied_up_either()
    {
        var killed = Path.Combine(_store.Folder, "killed");
        OwnerOnly.CreateFolder(killed);
        await using (var store = SqliteStore.Open(_store.Folder))
        {
            await store.WriteAsync(writer => writer.Prepare("PRAGMA user_version = 1000").Run());
            foreach (var file in Directory.EnumerateFiles(_store.Folder, StoreFile.Name + "*"))
            {
                File.Copy(file, Path.Combine(killed, Path.GetFileName(file)));
            }
        }

        var before = DamagedStore.BytesIn(killed);
        Assert.Throws<StoreUnavailableException>(() => SqliteStore.Open(killed));
        Assert.Equal(before, DamagedStore.BytesIn(killed));
        Assert.True(before.Count > 1); // the write-ahead log is among them
    }

    [Fact]
    public async Task A_limit_on_the_disk_is_named_and_the_next_start_finds_all_in_order()
    {
        var end = await ProgramEnd.OfAsync(
            _store.Folder,
            ["sh", "-c", "trap '' XFSZ; ulimit -f 64; exec \"$@\"", "limited"],
            ("DOTNET_EnableWriteXorExecute", "0") // or the runtime's own memory would meet the limit
        );
        AssertOneLine(end, _store.File, "full");
        await using var store = SqliteStore.Open(_store.Folder);
        Assert.Equal(1, await store.WriteAsync(_ => 1));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("Permissions are others there.");
        }

        File.SetUnixFileMode(
            _store.Folder,
            UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute
        );
        // Permissions do not bind the administrator.
        string[] asNobody = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
            : [];
        var end = await ProgramEnd.OfAsync(
            _store.Folder,
            asNobody,
            ("HOME", "/nonexistent"),
            ("Store__SharedFolder", "true")
        );
        AssertOneLine(end, _store.Folder, "cannot be written", "Recruitment__DataFolder");
        Assert.Empty(Directory.EnumerateFileSystemEntries(_store.Folder));
    }

    private async Task AssertRefusedAsync(params string[] said)
    {
        var before = DamagedStore.BytesIn(_store.Folder);
        AssertOneLine(await ProgramEnd.OfAsync(_store.Folder), said);
        Assert.Equal(before, DamagedStore.BytesIn(_store.Folder));
    }

    private static void AssertOneLine(ProgramEnd end, params string[] said)
    {
        var line = Assert.Single(end.ErrorLines);
        Assert.All(said, part => Assert.Contains(part, line));
        Assert.Equal(1, end.ExitCode);
    }
}
