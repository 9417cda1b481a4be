using System.Text.Json;
using System.Text.Json.Nodes;
using Recruitment.Embedded.Durable.History;
using Recruitment.Embedded.Store;

namespace Recruitment.Tests.Embedded.Durable.Crashes;

/// <summary>Reads from a data folder which activities of <see cref="VariedWork"/> had completed and were committed.</summary>
internal static class CommittedActivities
{
    public static async Task<IReadOnlySet<string>> ReadAsync(string folder)
    {
        await using var store = SqliteStore.Open(folder);
        var rows = store.ReadHistory().Select(row => (row.InstanceId, Json: JsonNode.Parse(row.Json)!)).ToList();
        var committed = rows.Where(row => row.Json is JsonArray)
            .GroupBy(row => row.InstanceId, row => row.Json.AsArray())
            .SelectMany(instance => Completed(instance.SelectMany(events => events)))
            .ToHashSet();

        // ContinueAsNew drops its history: what it had done is in its input.
        var eternal = rows.FirstOrDefault(row => row.Json is JsonObject && row.InstanceId == VariedWork.Eternal);
        if (eternal.Json is { } instance)
        {
            committed.UnionWith(JsonSerializer.Deserialize<string[]>((string)instance["input"]!)!);
        }

        return committed;
    }

    private static IEnumerable<string> Completed(IEnumerable<JsonNode?> events)
    {
        var all = events.Select(one => one!).ToList();
        var inputs = all.Where(one => (string?)one["event"] == nameof(ActivityScheduled))
            .ToDictionary(
                one => (int)one["TaskId"]!,
                one => JsonSerializer.Deserialize<string>((string)one["Input"]!)!
            );
        return all.Where(one => (string?)one["event"] == nameof(TaskCompleted))
            .Select(one => inputs.GetValueOrDefault((int)one["TaskId"]!))
            .OfType<string>();
    }
}
