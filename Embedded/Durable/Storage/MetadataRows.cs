using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Durable.Storage;

/// <summary>Instances as clients see them.</summary>
internal static class MetadataRows
{
    private const string Columns =
        "number, name, id, status, created, updated, tags, failure, input, output, custom_status";

    /// <param name="converter">Given when inputs and outputs are wanted.</param>
    public static OrchestrationMetadata? Find(SqliteConnection connection, string id, DataConverter? converter)
    {
        var row = connection.Prepare($"SELECT {Columns} FROM instance WHERE id = ?").Bind(id);
        if (!row.Step())
        {
            return null;
        }

        var found = Read(row, converter);
        row.Reset();
        return found;
    }

    public static Page<OrchestrationMetadata> Page(
        SqliteConnection connection,
        OrchestrationQuery query,
        DataConverter converter
    )
    {
        var filter = new InstanceFilter()
            .Created(query.CreatedFrom, query.CreatedTo)
            .Statuses(query.Statuses)
            .Prefix(query.InstanceIdPrefix)
            .After(query.ContinuationToken);
        return Page(
            connection,
            Columns,
            filter,
            query.PageSize,
            row => Read(row, query.FetchInputsAndOutputs ? converter : null)
        );
    }

    public static Page<string> Ids(SqliteConnection connection, InstanceFilter filter, int size) =>
        Page(connection, "number, id", filter, size, row => row.Text(1)!); // the id is never null

    public static NewInstance? ForRestart(SqliteConnection connection, string id)
    {
        using var row = new Statement(connection, "SELECT name, version, input, tags FROM instance WHERE id = ?");
        return !row.Bind(id).Step()
            ? null
            : new NewInstance
            {
                Id = id,
                Name = row.Text(0)!, // name and version are never null
                Version = row.Text(1)!,
                Input = row.Text(2),
                Tags = row.Text(3),
            };
    }

    private static Page<T> Page<T>(
        SqliteConnection connection,
        string columns,
        InstanceFilter filter,
        int size,
        Func<Statement, T> read
    )
        where T : notnull
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        using var rows = new Statement(
            connection,
            $"SELECT {columns} FROM instance WHERE {filter.Sql} ORDER BY number LIMIT ?"
        );
        filter.Bind(rows).Bind((long)size + 1); // one more, to know whether a next page has any
        var values = new List<T>();
        var last = 0L;
        while (rows.Step())
        {
            if (values.Count == size)
            {
                return new Page<T>(values, last.ToString(CultureInfo.InvariantCulture));
            }

            last = rows.Int64(0);
            values.Add(read(rows));
        }

        return new Page<T>(values);
    }

    private static OrchestrationMetadata Read(Statement row, DataConverter? converter) =>
        new(row.Text(1)!, row.Text(2)!) // name and id are never null
        {
            RuntimeStatus = (OrchestrationRuntimeStatus)row.Int32(3),
            CreatedAt = new DateTimeOffset(row.Int64(4), TimeSpan.Zero),
            LastUpdatedAt = new DateTimeOffset(row.Int64(5), TimeSpan.Zero),
            Tags = StoredJson.ReadTags(row.Text(6)),
            FailureDetails = converter is null ? null : StoredJson.Read(row.Text(7)),
            DataConverter = converter,
            SerializedInput = converter is null ? null : row.Text(8),
            SerializedOutput = converter is null ? null : row.Text(9),
            SerializedCustomStatus = converter is null ? null : row.Text(10),
        };
}
