using System.Runtime.Versioning;
using Microsoft.Extensions.Configuration;
using Recruitment.Embedded.Store;

namespace Recruitment.Tests.Embedded.Store;

[UnsupportedOSPlatform("windows")]
public sealed class OwnerOnlyTests : IDisposable
{
    private const UnixFileMode Owners = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _above = Directory.CreateTempSubdirectory("store-").FullName;

    private string Folder => Path.Combine(_above, "data");

    public void Dispose() => Directory.Delete(_above, recursive: true);

    [Fact]
    public async Task Nobody_else_reads_the_data_folder_and_what_is_in_it()
    {
        await using var store = SqliteStore.Open(Folder);
        await store.WriteAsync(_ => { });
        new StoreBackup(store, Folder, TimeProvider.System).Make();

        Assert.Contains(Files(), file => file.EndsWith("recruitment.db-wal", StringComparison.Ordinal));
        Assert.Contains(Files(), file => file.Contains("backups/", StringComparison.Ordinal));
        Assert.Equal([], Files().Append(Folder).Where(OwnerOnly.IsOpenToOthers));
    }

    [Fact]
    public async Task A_database_that_others_could_read_is_the_owners_from_the_next_start()
    {
        await using (SqliteStore.Open(Folder)) { }
        var file = Path.Combine(Folder, StoreFile.Name);
        File.SetUnixFileMode(file, Owners | UnixFileMode.OtherRead | UnixFileMode.GroupRead);

        await using (SqliteStore.Open(Folder)) { }

        Assert.False(OwnerOnly.IsOpenToOthers(file));
    }

    [Theory]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupExecute)]
    [InlineData(UnixFileMode.GroupWrite)]
    public void A_folder_that_others_can_open_is_refused_with_what_to_do(UnixFileMode right)
    {
        Directory.CreateDirectory(Folder);
        File.SetUnixFileMode(Folder, Owners | right);

        var fault = Assert.Throws<StoreUnavailableException>(() => SqliteStore.Open(Folder));

        Assert.Contains($"chmod -R go= {Folder}", fault.Message);
        Assert.Contains("Store__SharedFolder", fault.Message);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task A_folder_may_be_shared_where_a_setting_says_so()
    {
        Directory.CreateDirectory(Folder);
        File.SetUnixFileMode(Folder, Owners | UnixFileMode.GroupRead);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Store:SharedFolder", "true")]).Build();

        await using var store = SqliteStore.Open(Folder, StoreOptions.Read(settings));

        Assert.True(OwnerOnly.IsOpenToOthers(Folder));
    }

    [Fact]
    public void A_setting_that_says_neither_is_refused()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Store:SharedFolder", "group")]).Build();
        var fault = Assert.Throws<InvalidDataException>(() => StoreOptions.Read(settings));
        Assert.Contains("Store__SharedFolder is 'group'", fault.Message);
    }

    private IReadOnlyList<string> Files() =>
        [.. Directory.EnumerateFileSystemEntries(Folder, "*", SearchOption.AllDirectories)];
}
