using System.Text.Json.Nodes;

namespace Recruitment.Tests.Wire.Hosting;

/// <summary>A function as the worker has described it to the host.</summary>
internal sealed class HostedFunction
{
    public HostedFunction(JsonObject description)
    {
        Description = description;
        Name = (string)description["name"]!;
        Id = (string)description["functionId"]!;
        Bindings = [.. description["rawBindings"]!.AsArray().Select(raw => JsonNode.Parse((string)raw!)!.AsObject())];
        Trigger = Bindings.Single(binding => TypeOf(binding).EndsWith("Trigger", StringComparison.Ordinal));
    }

    public string Name { get; }

    public string Id { get; }

    public JsonObject Description { get; }

    public IReadOnlyList<JsonObject> Bindings { get; }

    public JsonObject Trigger { get; }

    public string Kind => TypeOf(Trigger);

    public static string TypeOf(JsonObject binding) => (string)binding["type"]!;

    public static string NameOf(JsonObject binding) => (string)binding["name"]!;
}
