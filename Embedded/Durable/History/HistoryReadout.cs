using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Durable.History;

/// <summary>
/// Everything the engine has stored, as JSON: instances with inputs, outputs, statuses and failures, their histories,
/// and messages under way.
/// </summary>
internal static class HistoryReadout
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string[] InstanceColumns =
    [
        "name",
        "version",
        "status",
        "input",
        "output",
        "custom_status",
        "failure",
        "tags",
        "parent_id",
    ];

    /// <summary>Instance ids with one stored row each, oldest first.</summary>
    public static IEnumerable<(string InstanceId, string Json)> ReadHistory(this SqliteStore store) =>
        store.Read(connection =>
            Instances(connection)
                .Concat(
                    Events(connection, "SELECT id, events FROM history JOIN instance ON instance.number = instance")
                )
                .Concat(Events(connection, "SELECT id, event FROM inbox JOIN instance ON instance.number = instance"))
                .ToList()
        );

    private static IEnumerable<(string InstanceId, string Json)> Instances(SqliteConnection connection)
    {
        using var rows = new Statement(
            connection,
            $"SELECT id, {string.Join(", ", InstanceColumns)} FROM instance ORDER BY number"
        );
        while (rows.Step())
        {
            var json = new JsonObject();
            foreach (var (index, column) in InstanceColumns.Index())
            {
                json[column] = rows.Text(index + 1);
            }

            yield return (rows.Text(0)!, json.ToJsonString(Options)); // the id is never null
        }
    }

    private static IEnumerable<(string InstanceId, string Json)> Events(SqliteConnection connection, string sql)
    {
        using var rows = new Statement(connection, sql);
        while (rows.Step())
        {
            var events = EventReader.DecodeAll(rows.Blob(1)).Select(Describe).ToArray();
            yield return (rows.Text(0)!, new JsonArray(events).ToJsonString(Options)); // the id is never null
        }
    }

    private static JsonNode? Describe(HistoryEvent one)
    {
        var json = JsonSerializer.SerializeToNode(one, one.GetType(), Options)!.AsObject(); // a record is an object
        json.Insert(0, "event", one.GetType().Name);
        return json;
    }
}
