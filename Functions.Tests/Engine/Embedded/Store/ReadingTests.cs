using System.Collections.Concurrent;
using Recruitment.Embedded.Store;

namespace Recruitment.Tests.Embedded.Store;

public sealed class ReadingTests
{
    private const int Readers = 8;
    private const int ReadsOfEach = 4000;

    /// <summary>
    /// More readers than connections at rest, each done in no time, and garbage collected meanwhile: in this the pool of
    /// Microsoft.Data.Sqlite lends one connection to two of them.
    /// </summary>
    [Fact]
    public async Task No_two_who_read_at_the_same_time_have_one_connection()
    {
        var folder = Directory.CreateTempSubdirectory("store-").FullName;
        await using (var store = SqliteStore.Open(folder))
        {
            var reading = new ConcurrentDictionary<nint, bool>();
            var shared = 0;
            await Task.WhenAll(
                Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAll(store, reading, ref shared)))
            );
            Assert.Equal(0, shared);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static void ReadAll(SqliteStore store, ConcurrentDictionary<nint, bool> reading, ref int shared)
    {
        for (var read = 0; read < ReadsOfEach; read++)
        {
            var isShared = store.ReadSnapshot(connection =>
            {
                var handle = connection.Handle!.DangerousGetHandle(); // open, so that it has one
                var alone = reading.TryAdd(handle, true);
                Thread.SpinWait(20);
                reading.TryRemove(handle, out var _);
                return !alone;
            });
            if (isShared)
            {
                Interlocked.Increment(ref shared);
            }
        }
    }
}
