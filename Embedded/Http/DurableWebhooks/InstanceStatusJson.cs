using System.Text.Json.Nodes;
using Microsoft.DurableTask.Client;

namespace Recruitment.Embedded.Http.DurableWebhooks;

/// <summary>An instance as the durable extension's HTTP API shows it.</summary>
internal static class InstanceStatusJson
{
    public static JsonObject Of(OrchestrationMetadata found, bool showInput) =>
        new()
        {
            ["name"] = found.Name,
            ["instanceId"] = found.InstanceId,
            ["runtimeStatus"] = found.RuntimeStatus.ToString(),
            ["input"] = showInput ? Json(found.SerializedInput) : null,
            ["customStatus"] = Json(found.SerializedCustomStatus),
            ["output"] = found.FailureDetails is { } failure ? failure.ErrorMessage : Json(found.SerializedOutput),
            ["createdTime"] = found.CreatedAt.UtcDateTime,
            ["lastUpdatedTime"] = found.LastUpdatedAt.UtcDateTime,
        };

    private static JsonNode? Json(string? serialized) =>
        string.IsNullOrEmpty(serialized) ? null : JsonNode.Parse(serialized);
}
