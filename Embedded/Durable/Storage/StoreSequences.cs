using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Durable.Storage;

/// <summary>
/// Numbers for new rows. Those of instances and messages are given out within a write, so that their order is the
/// order of the commits; a number is never used twice, whatever is deleted, while the process runs.
/// </summary>
internal sealed class StoreSequences
{
    private long _instance;
    private long _inbox;
    private long _timer;
    private bool _raised;

    public long LastInstance => _instance;

    public long LastInbox => _inbox;

    /// <summary>Goes on after the last numbers in the store.</summary>
    public void Raise(SqliteConnection writer)
    {
        _instance = Math.Max(_instance, Last(writer, "instance"));
        _inbox = Math.Max(_inbox, Last(writer, "inbox"));
        _timer = Math.Max(_timer, Last(writer, "timer"));
        _raised = true;
    }

    public long NextInstance(SqliteConnection writer)
    {
        RaiseOnce(writer);
        return ++_instance;
    }

    public long NextInbox(SqliteConnection writer)
    {
        RaiseOnce(writer);
        return ++_inbox;
    }

    public long NextTimer() => Interlocked.Increment(ref _timer);

    /// <summary>A client may write before the engine starts.</summary>
    private void RaiseOnce(SqliteConnection writer)
    {
        if (!_raised)
        {
            Raise(writer);
        }
    }

    private static long Last(SqliteConnection writer, string table)
    {
        var statement = writer.Prepare($"SELECT coalesce(max(number), 0) FROM {table}");
        statement.Step();
        var last = statement.Int64(0);
        statement.Reset();
        return last;
    }
}
