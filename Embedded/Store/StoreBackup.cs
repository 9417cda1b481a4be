using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Recruitment.Embedded.Store;

/// <summary>
/// Copies of the database in the folder <c>backups</c> of the data folder, made while the app runs. Each is a whole,
/// consistent database of one moment. They hold personal data that retention has erased from the database since, so
/// each is deleted after <see cref="Kept"/>.
/// </summary>
internal sealed class StoreBackup(SqliteStore store, string dataFolder, TimeProvider time)
{
    /// <summary>How long a backup is kept, in real time. See docs/operations.md.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    private const string Stamp = "yyyyMMdd'T'HHmmssfff'Z'";
    private const string Prefix = "recruitment-";

    private readonly Lock _lock = new();
    private readonly string _folder = Path.Combine(dataFolder, "backups");

    /// <returns>The full path of the backup, which is on the disk.</returns>
    /// <exception cref="SqliteException">It could not be made; nothing of it is left.</exception>
    public string Make()
    {
        lock (_lock)
        {
            return MakeAlone();
        }
    }

    /// <summary>Deletes the backups that are too old, and what a crash left of one.</summary>
    /// <returns>How many backups were deleted.</returns>
    public int DeleteOld()
    {
        lock (_lock)
        {
            return DeleteOldAlone();
        }
    }

    private string MakeAlone()
    {
        DeleteOldAlone();
        OwnerOnly.CreateFolder(_folder);
        var name = Prefix + time.GetUtcNow().ToString(Stamp, CultureInfo.InvariantCulture) + ".db";
        var file = Path.Combine(_folder, name);
        var partial = file + ".partial";
        try
        {
            OwnerOnly.Open(partial, FileShare.None).Dispose(); // SQLite copies into an empty file too
            store.Read(connection => Copy(connection, partial));
            using (var copy = File.OpenHandle(partial, FileMode.Open, FileAccess.ReadWrite))
            {
                RandomAccess.FlushToDisk(copy);
            }

            File.Move(partial, file);
            return file;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private int DeleteOldAlone()
    {
        if (!Directory.Exists(_folder))
        {
            return 0;
        }

        foreach (var partial in Directory.EnumerateFiles(_folder, Prefix + "*.partial"))
        {
            File.Delete(partial);
        }

        var oldest = time.GetUtcNow() - Kept;
        var old = Directory.EnumerateFiles(_folder, Prefix + "*.db").Where(file => MadeAt(file) < oldest).ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    private static bool Copy(SqliteConnection connection, string file)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $file";
        command.Parameters.AddWithValue("$file", file);
        command.ExecuteNonQuery();
        return true;
    }

    /// <summary>When the backup was made, by its name; null when it is named otherwise, and somebody else's.</summary>
    private static DateTimeOffset? MadeAt(string file) =>
        DateTimeOffset.TryParseExact(
            Path.GetFileNameWithoutExtension(file)[Prefix.Length..],
            Stamp,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var made
        )
            ? made
            : null;
}
