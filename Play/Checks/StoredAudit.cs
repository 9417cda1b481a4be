using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Audit;
using Recruitment.Embedded.Blobs;
using Recruitment.Embedded.Store;
using Recruitment.Embedded.Timers;
using Recruitment.Records;
using Recruitment.Storage;

namespace Recruitment.Play.Checks;

/// <summary>
/// The audit chains in a data folder or a backup. They are read from a copy, so that nothing is changed, and no app is
/// started on it, which would go on with its procedures and send mails.
/// </summary>
internal static class StoredAudit
{
    private const string Database = "recruitment.db";

    /// <param name="of">A data folder, or a backup file.</param>
    /// <exception cref="IOException">It is not there.</exception>
    /// <exception cref="InvalidDataException">It is no database of the app, or there is no key.</exception>
    public static async Task<AuditSurvey> SurveyAsync(
        string of,
        string? keys,
        string? anchors,
        string? anchor,
        CancellationToken cancellationToken
    )
    {
        var source = Directory.Exists(of) ? Path.Combine(of, Database) : of;
        if (!File.Exists(source))
        {
            throw new FileNotFoundException($"There is no data folder or backup {of}.");
        }

        var copy = Directory.CreateTempSubdirectory("recruitment-audit-").FullName;
        try
        {
            Copy(source, Path.Combine(copy, Database));
            await using var services = Compose(copy, keys ?? KeysBeside(source), anchors);
            var (survey, _) = await AuditSurvey.ReadAsync(
                services.GetRequiredService<AuditVerifier>(),
                after: "",
                int.MaxValue - 1,
                anchor,
                until: source == of ? TimeOf(of) : null,
                cancellationToken
            );
            return survey;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(copy, recursive: true);
        }
    }

    private static ServiceProvider Compose(string folder, string keys, string? anchors)
    {
        var wrapping = Path.Combine(keys, "wrapping");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("Keys:Folder", keys),
                new("Keys:Wrapping", File.Exists(wrapping) ? File.ReadAllText(wrapping) : null),
                new("Audit:AnchorFile", anchors),
            ])
            .AddEnvironmentVariables()
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<WorkGauge>();
        services.AddSingleton(_ => SqliteStore.Open(folder));
        services.AddEmbeddedBlobs();
        services.AddStorage();
        services.AddSingleton<RecordStore>();
        services.AddAudit();
        return services.BuildServiceProvider();
    }

    /// <summary>Whole, also while an app writes to it.</summary>
    private static void Copy(string source, string target)
    {
        try
        {
            using var from = Open(source, SqliteOpenMode.ReadOnly);
            using var to = Open(target, SqliteOpenMode.ReadWriteCreate);
            from.BackupDatabase(to);
        }
        catch (SqliteException fault)
        {
            throw new InvalidDataException($"{source} cannot be read: {fault.Message}", fault);
        }
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = mode,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        return connection;
    }

    /// <summary>Backups are in a folder of the data folder.</summary>
    private static string KeysBeside(string source)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(source)) ?? "/";
        return (Path.GetFileName(folder) == "backups" ? Path.GetDirectoryName(folder) : folder) + ".keys";
    }

    /// <summary>When a backup was made, as its name tells: what was anchored later is not in it.</summary>
    private static DateTimeOffset TimeOf(string backup) =>
        DateTimeOffset.TryParseExact(
            Path.GetFileNameWithoutExtension(backup).Split('-')[^1],
            "yyyyMMdd'T'HHmmssfff'Z'",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var made
        )
            ? made
            : File.GetLastWriteTimeUtc(backup);
}
