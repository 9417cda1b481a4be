using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Recruitment.Embedded.Store;
using Recruitment.Tests.Embedded.Durable;

namespace Recruitment.Tests.Embedded.Store;

/// <summary>Databases of older versions are brought up to date, and work goes on in them.</summary>
public sealed class SchemaTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("store-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>
    /// Every released schema has its recorded database: <see cref="TasksOf"/> after one run until idle and the event
    /// <c>go</c>, closed by <c>VACUUM INTO</c>.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Work_goes_on_in_a_database_that_an_earlier_version_wrote(int version)
    {
        CopyRecorded(version);
        Assert.Equal(version, Version());
        var ran = new List<string>();
        await using (var host = await EngineHost.StartAsync(false, tasks => TasksOf(tasks, ran), _folder))
        {
            await host.Time.RunUntilIdleAsync();
            await host.Time.AdvanceAsync(TimeSpan.FromDays(1));
            await host.RaiseAsync("recorded-child", "answer", "the child's answer");
            Assert.Equal("before, the child's answer, buffered", await host.OutputAsync<string>("recorded"));
            Assert.Equal(["after"], ran);
        }

        Assert.Equal(Schema.Migrations.Count, Version());
    }

    [Fact]
    public void Every_schema_so_far_has_its_recorded_database()
    {
        var recorded = Directory.GetFiles(Recorded, "schema-*.db").Select(Path.GetFileName);
        Assert.Equal(
            Enumerable.Range(1, Schema.Migrations.Count).Select(version => $"schema-{version}.db"),
            recorded.Order()
        );
    }

    [Fact]
    public void An_older_file_gets_what_it_lacks_and_keeps_what_it_has()
    {
        using var connection = Recorded1();
        var rows = Scalar(connection, "SELECT count(*) FROM history");
        Schema.Apply(
            connection,
            [.. Schema.Migrations, "ALTER TABLE instance ADD COLUMN note TEXT", "CREATE TABLE extra (a)"]
        );
        Assert.Equal(Schema.Migrations.Count + 2, Schema.VersionOf(connection));
        Assert.Equal(rows, Scalar(connection, "SELECT count(*) FROM history"));
        Assert.Equal(0, Scalar(connection, "SELECT count(note) + (SELECT count(*) FROM extra) FROM instance"));
    }

    [Fact]
    public void A_migration_that_fails_leaves_the_file_as_the_one_before_it_made_it()
    {
        using var connection = Recorded1();
        Assert.Throws<SqliteException>(() =>
            Schema.Apply(
                connection,
                [.. Schema.Migrations, "CREATE TABLE good (a)", "CREATE TABLE half (a); INSERT INTO nowhere VALUES (1)"]
            )
        );
        Assert.Equal(Schema.Migrations.Count + 1, Schema.VersionOf(connection));
        Assert.Equal(1, Scalar(connection, "SELECT count(*) FROM sqlite_schema WHERE name IN ('good', 'half')"));
    }

    private static string Recorded => Path.Combine(AppContext.BaseDirectory, "Embedded", "Store", "Recorded");

    private static void TasksOf(DurableTaskRegistry tasks, List<string> ran) =>
        tasks
            .AddOrchestratorFunc(
                "Recorded",
                async context =>
                {
                    var before = await context.CallActivityAsync<string>("Step", "before");
                    var child = context.CallSubOrchestratorAsync<string>(
                        "Child",
                        options: new SubOrchestrationOptions { InstanceId = "recorded-child" }
                    );
                    await context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                    var go = await context.WaitForExternalEvent<string>("go");
                    var answer = await child;
                    await context.CallActivityAsync<string>("Step", "after");
                    return $"{before}, {answer}, {go}";
                }
            )
            .AddOrchestratorFunc("Child", context => context.WaitForExternalEvent<string>("answer"))
            .AddActivityFunc<string, string>(
                "Step",
                (_, step) =>
                {
                    ran.Add(step);
                    return step;
                }
            );

    private SqliteConnection Recorded1()
    {
        CopyRecorded(1);
        var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, StoreFile.Name)};Pooling=False");
        connection.Open();
        Schema.Apply(connection);
        return connection;
    }

    private void CopyRecorded(int version) =>
        File.Copy(Path.Combine(Recorded, $"schema-{version}.db"), Path.Combine(_folder, StoreFile.Name));

    private int Version()
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(_folder, StoreFile.Name)};Pooling=False;Mode=ReadOnly"
        );
        connection.Open();
        return Schema.VersionOf(connection);
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
