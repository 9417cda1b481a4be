using Microsoft.Data.Sqlite;

namespace Recruitment.Embedded.Store;

/// <summary>Writes the whole file anew.</summary>
internal sealed class PendingRewrite : PendingWrite
{
    public TaskCompletionSource Completion { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override bool IsAlone => true;

    public override void Run(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM";
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    public override void Complete() => Completion.SetResult();

    public override void Fail(Exception fault) => Completion.SetException(fault);
}
