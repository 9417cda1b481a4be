using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Store;

namespace Recruitment.Tests.Embedded.Store;

public sealed class ReadingTests
{
    /// <summary>
    /// The pool of Microsoft.Data.Sqlite takes a connection that is being given back for one that was lost when another
    /// thread looks in between, and then lends it twice. That happens too seldom to be played here.
    /// </summary>
    [Fact]
    public async Task No_connection_comes_from_the_pool_of_the_library()
    {
        await InStoreAsync(store => Assert.False(store.Read(PoolingOf)));

        static bool PoolingOf(SqliteConnection connection) =>
            new SqliteConnectionStringBuilder(connection.ConnectionString).Pooling;
    }

    [Fact]
    public async Task Who_reads_while_another_reads_has_a_connection_of_their_own_and_who_reads_after_has_the_same()
    {
        await InStoreAsync(store =>
        {
            var (outer, inner) = store.Read(one => (one, store.Read(other => other)));
            Assert.NotSame(outer, inner);
            Assert.Contains(store.Read(next => next), new[] { outer, inner });
        });
    }

    [Fact]
    public async Task What_a_snapshot_reads_stays_as_it_was_when_it_began()
    {
        await InStoreAsync(store =>
        {
            store.WriteAsync(Insert).GetAwaiter().GetResult();
            var counts = store.ReadSnapshot(connection =>
            {
                var before = Count(connection);
                store.WriteAsync(Insert).GetAwaiter().GetResult();
                return (before, Count(connection));
            });
            Assert.Equal((1, 1), counts);
            Assert.Equal(2, store.Read(Count));
        });

        static void Insert(SqliteConnection writer) =>
            writer
                .Prepare(
                    "INSERT INTO setting (key, value) SELECT 'reading-' || count(*), '' FROM setting WHERE key LIKE 'reading-%'"
                )
                .Run();

        static int Count(SqliteConnection connection)
        {
            var row = connection.Prepare("SELECT count(*) FROM setting WHERE key LIKE 'reading-%'");
            row.Step();
            var count = row.Int32(0);
            row.Reset();
            return count;
        }
    }

    private static async Task InStoreAsync(Action<SqliteStore> test)
    {
        var folder = Directory.CreateTempSubdirectory("store-").FullName;
        await using (var store = SqliteStore.Open(folder))
        {
            test(store);
        }

        Directory.Delete(folder, recursive: true);
    }
}
