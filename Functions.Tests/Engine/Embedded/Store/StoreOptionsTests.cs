using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Recruitment.Embedded.Store;

namespace Recruitment.Tests.Embedded.Store;

public sealed class StoreOptionsTests : IDisposable
{
    private const int SqliteNormal = 1;
    private const int SqliteFull = 2;

    private readonly string _folder = Directory.CreateTempSubdirectory("store-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(null, SqliteFull)]
    [InlineData("", SqliteFull)]
    [InlineData("Full", SqliteFull)]
    [InlineData("normal", SqliteNormal)]
    public async Task A_commit_reaches_the_disk_unless_the_setting_is_Normal(string? setting, int expected)
    {
        await using var store = SqliteStore.Open(_folder, Options(setting));
        Assert.Equal(expected, await store.WriteAsync(writer => Pragma(writer, "synchronous")));
    }

    [Theory]
    [InlineData("Off")]
    [InlineData("0")]
    [InlineData("2")]
    public void Anything_else_is_refused(string setting)
    {
        var fault = Assert.Throws<InvalidDataException>(() => Options(setting));
        Assert.Contains($"Store__Synchronous is '{setting}'", fault.Message);
    }

    private static StoreOptions Options(string? setting) =>
        StoreOptions.Read(
            new ConfigurationBuilder().AddInMemoryCollection([new("Store:Synchronous", setting)]).Build()
        );

    private static int Pragma(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
