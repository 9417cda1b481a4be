using System.Text.Json.Nodes;

namespace Recruitment.Tests.Wire.Hosting;

/// <summary>What a worker has told its host to log.</summary>
internal sealed record WorkerLog(string Level, string Category, string Message, string Exception)
{
    public static WorkerLog Of(JsonObject log) =>
        new(
            (string?)log["level"] ?? "Trace",
            (string?)log["category"] ?? "",
            (string?)log["message"] ?? "",
            (string?)log["exception"]?["message"] ?? ""
        );
}
