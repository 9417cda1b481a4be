using System.Globalization;
using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Store;
using Recruitment.Play.App;

namespace Recruitment.Tests.Embedded.Store;

/// <summary>A data folder whose database something has happened to.</summary>
internal sealed class DamagedStore : IDisposable
{
    private const int PageSize = 4096;

    public string Folder { get; } = Directory.CreateTempSubdirectory("store-").FullName;

    public string File => Path.Combine(Folder, StoreFile.Name);

    /// <summary>A sound database with a few settings, closed.</summary>
    public async Task CreateAsync()
    {
        await using var store = SqliteStore.Open(Folder);
        await store.WriteAsync(writer =>
        {
            for (var i = 0; i < 500; i++)
            {
                Execute(writer, $"INSERT INTO setting VALUES ('key-{i}', '{new string('x', 100)}')");
            }
        });
    }

    public void OverwriteHeader() => Overwrite(0, 100);

    /// <summary>Overwrites the first page of the table with the settings.</summary>
    public void OverwriteTable()
    {
        long page;
        using (var connection = Open())
        {
            page = Convert.ToInt64(
                Execute(connection, "SELECT rootpage FROM sqlite_schema WHERE name = 'setting'"),
                CultureInfo.InvariantCulture
            );
        }

        Overwrite((page - 1) * PageSize, PageSize);
    }

    public void BecomeNewer()
    {
        using var connection = Open();
        Execute(connection, "PRAGMA user_version = 1000");
    }

    /// <summary>The database file and its write-ahead log, where it has any; what readers share is no part of the data.</summary>
    public static Dictionary<string, byte[]> BytesIn(string folder) =>
        Directory
            .EnumerateFiles(folder, StoreFile.Name + "*")
            .Where(file => !file.EndsWith("-shm", StringComparison.Ordinal))
            .Where(file => new FileInfo(file).Length > 0)
            .ToDictionary(file => file, System.IO.File.ReadAllBytes);

    public void Dispose() => DataFolders.Delete(Folder);

    private void Overwrite(long offset, int length)
    {
        using var file = System.IO.File.OpenWrite(File);
        file.Position = offset;
        file.Write(Enumerable.Repeat((byte)0xA5, length).ToArray());
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    private static object? Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
