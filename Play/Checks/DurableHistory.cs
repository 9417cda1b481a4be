using System.Text;
using Recruitment.Embedded.Store;

namespace Recruitment.Play.Checks;

/// <summary>Everything that the durable engine has stored: instances with inputs and outputs, history, waiting messages.</summary>
internal static class DurableHistory
{
    private static readonly string[] Tables = ["instance", "history", "inbox", "timer"];

    /// <summary>How often the search finds something in a stored value.</summary>
    public static int Count(SqliteStore store, PersonalDataSearch search) =>
        store.Read(connection => Tables.Sum(table => CountInTable(connection, table, search)));

    /// <summary>How many instances there are, so that a search of nothing is not taken for a clean one.</summary>
    public static long Instances(SqliteStore store) =>
        store.Read(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(*) FROM instance";
            return (long)(command.ExecuteScalar() ?? 0L);
        });

    private static int CountInTable(
        Microsoft.Data.Sqlite.SqliteConnection connection,
        string table,
        PersonalDataSearch search
    )
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        using var rows = command.ExecuteReader();
        var found = 0;
        while (rows.Read())
        {
            for (var column = 0; column < rows.FieldCount; column++)
            {
                found += rows.GetValue(column) switch
                {
                    string text => search.Count(Encoding.UTF8.GetBytes(text)),
                    byte[] bytes => search.Count(bytes),
                    _ => 0,
                };
            }
        }

        return found;
    }
}
