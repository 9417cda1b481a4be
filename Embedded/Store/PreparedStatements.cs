using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Recruitment.Embedded.Store;

/// <summary>Statements of the store's connections, prepared once and kept until the connection closes.</summary>
internal static class PreparedStatements
{
    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, Statement>> Prepared = [];

    /// <summary>
    /// Gives a statement that is ready to be bound. Only for use within a write or a read, by one at a time.
    /// </summary>
    public static Statement Prepare(this SqliteConnection connection, string sql)
    {
        var statements = Prepared.GetOrCreateValue(connection);
        if (!statements.TryGetValue(sql, out var statement))
        {
            statement = new Statement(connection, sql);
            statements.Add(sql, statement);
        }

        statement.ResetIfUsed(); // a write that failed may have left it half bound

        return statement;
    }

    public static void ReleaseStatements(this SqliteConnection connection)
    {
        if (Prepared.TryGetValue(connection, out var statements))
        {
            Prepared.Remove(connection);
            foreach (var statement in statements.Values)
            {
                statement.Dispose();
            }
        }
    }
}
