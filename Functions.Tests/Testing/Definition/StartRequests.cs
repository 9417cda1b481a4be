using System.Text.Json.Nodes;
using Recruitment.Definition.Documents;
using Recruitment.Definition.Reading;
using Recruitment.Timeline.Starting;

namespace Recruitment.Tests.Definition;

/// <summary>Requests to start a procedure, as the app reads them.</summary>
internal static class StartRequests
{
    private static readonly DateOnly Today = new(2026, 12, 14);

    private static readonly StartRequestReader Reader = new(
        new TemplateCatalog(),
        new RegisteredDocuments(new FunctionDescriptionCatalog(), new FrameworkCatalog())
    );

    /// <summary>The definition of the template that most tests use, as JSON to change.</summary>
    public static JsonNode Definition() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", "alkwin.json")))!;

    public static StartRequest Read(string? body, DateOnly? today = null) => Reader.Read(body, today ?? Today);
}
