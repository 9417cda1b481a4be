using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Recruitment.Embedded.Store;

/// <summary>
/// All state of the embedded host in one SQLite file. One writer thread takes the waiting writes from a channel and
/// commits as many as are waiting in one transaction (group commit); a write's task completes after its commit.
/// </summary>
internal sealed class SqliteStore : IAsyncDisposable
{
    private const int MaxWritesInOneCommit = 512;

    // How long a statement waits for a lock that a checkpoint or another connection's recovery holds.
    private const int MaxMillisecondsBusy = 30_000;

    private readonly Channel<PendingWrite> _writes = Channel.CreateUnbounded<PendingWrite>(
        new UnboundedChannelOptions { SingleReader = true }
    );
    private readonly StoreOptions _options;
    private readonly string _connectionString;
    private readonly FileStream _folderLock;
    private readonly SqliteConnection _writer;
    private readonly ConcurrentBag<SqliteConnection> _idleReaders = [];
    private readonly Thread _writerThread;
    private volatile bool _closed;

    private SqliteStore(string connectionString, FileStream folderLock, SqliteConnection writer, StoreOptions options)
    {
        _options = options;
        _connectionString = connectionString;
        _folderLock = folderLock;
        _writer = writer;
        _writerThread = new Thread(WriteLoop) { IsBackground = true, Name = "sqlite-writer" };
        _writerThread.Start();
    }

    /// <summary>Opens or creates the store in <paramref name="folder"/>.</summary>
    /// <exception cref="StoreUnavailableException">
    /// The folder is in use by another process, cannot be written, or can be read by other users, or its file is damaged
    /// or newer than this version.
    /// </exception>
    public static SqliteStore Open(string folder, StoreOptions? options = null)
    {
        options ??= new StoreOptions();
        var folderLock = DataFolderLock.Take(folder, options.SharedFolder);
        var file = Path.Combine(folder, StoreFile.Name);
        try
        {
            StoreFile.Inspect(file);
            return Open(file, folderLock, options);
        }
        catch (SqliteException fault)
        {
            folderLock.Dispose();
            throw StoreFile.Explain(fault, file);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Runs <paramref name="work"/> on the writer thread inside a transaction and completes after the commit. The work
    /// may run twice (when another write of its group fails), so it does nothing but read and write the connection.
    /// </summary>
    public Task<T> WriteAsync<T>(Func<SqliteConnection, T> work)
    {
        var pending = new PendingWrite<T>(work);
        if (!_writes.Writer.TryWrite(pending))
        {
            throw new ObjectDisposedException(nameof(SqliteStore));
        }

        return pending.Completion.Task;
    }

    /// <inheritdoc cref="WriteAsync{T}(Func{SqliteConnection, T})"/>
    public Task WriteAsync(Action<SqliteConnection> work) =>
        WriteAsync(connection =>
        {
            work(connection);
            return true;
        });

    /// <summary>
    /// Writes the file anew, so that nothing is left in it of what was erased: SQLite zeroes the place of a deleted
    /// row (secure_delete), but not what stays behind in a page when its rows move to another. Other writes wait.
    /// </summary>
    public Task RewriteAsync()
    {
        var rewrite = new PendingRewrite();
        if (!_writes.Writer.TryWrite(rewrite))
        {
            throw new ObjectDisposedException(nameof(SqliteStore));
        }

        return rewrite.Completion.Task;
    }

    /// <summary>
    /// Runs <paramref name="query"/> on a connection of its own, which sees everything committed before the call and keeps
    /// the statements prepared on it for the next. The query resets a statement that it did not read to the end, and begins
    /// no transaction.
    /// </summary>
    public T Read<T>(Func<SqliteConnection, T> query)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        var connection = _idleReaders.TryTake(out var idle) ? idle : OpenReader();
        try
        {
            var result = query(connection);
            _idleReaders.Add(connection);
            if (_closed)
            {
                CloseReaders();
            }

            return result;
        }
        catch
        {
            // It may be halfway through a statement: that must not keep a reader's mark in the log.
            Close(connection);
            throw;
        }
    }

    /// <summary>As <see cref="Read"/>, where several statements are to see the same state.</summary>
    public T ReadSnapshot<T>(Func<SqliteConnection, T> query) =>
        Read(connection =>
        {
            connection.Prepare("BEGIN").Run();
            var result = query(connection);
            connection.Prepare("COMMIT").Run();
            return result;
        });

    /// <summary>
    /// Moves everything from the write-ahead log into the file and empties the log; false when somebody who was
    /// reading or writing kept it from that.
    /// </summary>
    public async Task<bool> CheckpointAsync()
    {
        await WriteAsync(connection => connection.State);
        return await Task.Run(Checkpoint);
    }

    public async ValueTask DisposeAsync()
    {
        _writes.Writer.TryComplete();
        await Task.Run(_writerThread.Join);
        _closed = true;
        CloseReaders();
        Close(_writer);
        await _folderLock.DisposeAsync();
    }

    private SqliteConnection OpenReader()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        SQLitePCL.raw.sqlite3_busy_timeout(connection.Handle, MaxMillisecondsBusy);
        return connection;
    }

    private void CloseReaders()
    {
        while (_idleReaders.TryTake(out var reader))
        {
            Close(reader);
        }
    }

    private static void Close(SqliteConnection connection)
    {
        connection.ReleaseStatements(); // an unreleased statement would keep the file open
        connection.Dispose();
    }

    private static SqliteStore Open(string file, FileStream folderLock, StoreOptions options)
    {
        // The library's own pool now and then lends one connection to two threads: one that is being given back looks to
        // it as if it were lost, and is given back twice.
        var connectionString = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();
        var writer = new SqliteConnection(connectionString);
        try
        {
            if (!options.SharedFolder)
            {
                // SQLite gives its log the rights of the file that it belongs to.
                OwnerOnly.Open(file, FileShare.ReadWrite).Dispose();
            }

            writer.Open();
            SQLitePCL.raw.sqlite3_busy_timeout(writer.Handle, MaxMillisecondsBusy);
            Execute(
                writer,
                $"PRAGMA journal_mode=WAL; PRAGMA synchronous={options.Synchronous}; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;"
            );
            Schema.Apply(writer);
            return new SqliteStore(connectionString, folderLock, writer, options);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    private bool Checkpoint() =>
        Read(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            using var reader = command.ExecuteReader();
            return reader.Read() && reader.GetInt32(0) == 0;
        });

    private void WriteLoop()
    {
        var group = new List<PendingWrite>();
        while (_writes.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            while (group.Count < MaxWritesInOneCommit && _writes.Reader.TryRead(out var write))
            {
                group.Add(write);
            }

            group.Where(write => write.IsAlone).ToList().ForEach(RunAlone);
            group.RemoveAll(write => write.IsAlone);
            if (group.Count > 0 && !TryCommit(group) && group.Count > 1)
            {
                group.ForEach(write => TryCommit([write]));
            }
        }
    }

    private bool TryCommit(List<PendingWrite> group)
    {
        try
        {
            _options.AtStep?.Invoke(CommitStep.Beginning);
            _writer.Prepare("BEGIN IMMEDIATE").Run();
            group.ForEach(write => write.Run(_writer));
            _options.AtStep?.Invoke(CommitStep.Written);
            _writer.Prepare("COMMIT").Run();
        }
        catch (Exception fault)
        {
            if (SQLitePCL.raw.sqlite3_get_autocommit(_writer.Handle) == 0)
            {
                _writer.Prepare("ROLLBACK").Run();
            }

            if (group.Count == 1)
            {
                group[0].Fail(fault);
            }

            return false;
        }

        _options.AtStep?.Invoke(CommitStep.Committed);
        group.ForEach(write => write.Complete());
        return true;
    }

    private void RunAlone(PendingWrite write)
    {
        try
        {
            write.Run(_writer);
        }
        catch (Exception fault)
        {
            write.Fail(fault);
            return;
        }

        write.Complete();
    }

    private static int Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }
}
