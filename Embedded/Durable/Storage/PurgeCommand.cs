using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;

namespace Recruitment.Embedded.Durable.Storage;

/// <summary>Removes ended instances without a trace; the store overwrites what is deleted.</summary>
internal static class PurgeCommand
{
    /// <summary>Gives the number of instances removed. One that has not ended is left alone, and so is what it called.</summary>
    public static int Run(SqliteConnection writer, string id, bool recursive)
    {
        if (InstanceRows.Find(writer, id) is not { } found || !found.Status.HasEnded())
        {
            return 0;
        }

        return Remove(writer, found.Number, recursive);
    }

    private static int Remove(SqliteConnection writer, long number, bool recursive)
    {
        var removed = 1;
        if (recursive)
        {
            var open = InstanceRows.Children(writer, number, openOnly: true).ToHashSet();
            removed += InstanceRows
                .Children(writer, number, openOnly: false)
                .Where(child => !open.Contains(child))
                .Sum(child => Remove(writer, child, recursive));
        }

        InstanceRows.Delete(writer, number);
        return removed;
    }
}
