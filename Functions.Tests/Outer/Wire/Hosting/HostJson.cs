using System.Text.Json.Nodes;
using Recruitment.Tests.Publishing;

namespace Recruitment.Tests.Wire.Hosting;

/// <summary>What the package's host.json sets of what this host does.</summary>
internal static class HostJson
{
    private static readonly JsonNode Durable = JsonNode.Parse(File.ReadAllText(PublishedApp.PathOf("host.json")))![
        "extensions"
    ]!["durableTask"]!;

    /// <summary>The version of what is started without one.</summary>
    public static string DefaultVersion => (string)Durable["defaultVersion"]!;
}
