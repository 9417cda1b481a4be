using System.Text.Json.Nodes;

namespace Recruitment.Tests.Infrastructure;

/// <summary>What Azure gets: the JSON that Bicep compiles to, with the modules inside as deployments of their own.</summary>
internal sealed class ArmTemplate(JsonNode root)
{
    private const string Deployment = "Microsoft.Resources/deployments";

    private static readonly Lazy<Task<ArmTemplate>> Compiled = new(CompileAsync);

    /// <summary>infra/main.bicep, compiled once, without a remark of the compiler.</summary>
    public static Task<ArmTemplate> MainAsync() => Compiled.Value;

    public string Text { get; } = root.ToJsonString();

    /// <summary>The resources of its own; those of modules are in <see cref="Modules"/>.</summary>
    private IEnumerable<JsonNode> Own =>
        root["resources"] switch
        {
            JsonObject named => named.Select(resource => resource.Value!),
            JsonArray listed => listed.Select(resource => resource!),
            _ => [],
        };

    public IEnumerable<JsonNode> Modules => Own.Where(resource => TypeOf(resource) == Deployment);

    /// <summary>The resources of a type, in whichever module.</summary>
    public IEnumerable<JsonNode> All(string type) =>
        Own.Where(resource => TypeOf(resource) == type).Concat(Modules.SelectMany(module => Inside(module).All(type)));

    /// <summary>The properties of the one resource of a type.</summary>
    public JsonNode The(string type) => Assert.Single(All(type))["properties"]!;

    public ArmTemplate Module(string name) => Inside(ModuleNamed(name));

    public JsonNode ModuleNamed(string name) => Modules.Single(module => (string?)module["name"] == name);

    public JsonNode Variable(string name) => root["variables"]![name]!;

    public JsonNode Output(string name) => root["outputs"]![name]!["value"]!;

    private static ArmTemplate Inside(JsonNode module) => new(module["properties"]!["template"]!);

    private static string? TypeOf(JsonNode resource) => (string?)resource["type"];

    private static async Task<ArmTemplate> CompileAsync()
    {
        var built = await BicepCompiler.RunAsync("build", "infra/main.bicep", "--stdout");
        return built is { ExitCode: 0, Errors: "" }
            ? new ArmTemplate(JsonNode.Parse(built.Output)!)
            : throw new InvalidOperationException(built.Errors);
    }
}
