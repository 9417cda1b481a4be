using Microsoft.Data.Sqlite;

namespace Recruitment.Embedded.Store;

/// <summary>A write that waits for the writer thread.</summary>
internal abstract class PendingWrite
{
    /// <summary>Whether it cannot be part of a transaction with others.</summary>
    public virtual bool IsAlone => false;

    public abstract void Run(SqliteConnection connection);

    public abstract void Complete();

    public abstract void Fail(Exception fault);
}

internal sealed class PendingWrite<T>(Func<SqliteConnection, T> work) : PendingWrite
{
    private T? _result;

    public TaskCompletionSource<T> Completion { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override void Run(SqliteConnection connection) => _result = work(connection);

    public override void Complete() => Completion.SetResult(_result!);

    public override void Fail(Exception fault) => Completion.SetException(fault);
}
