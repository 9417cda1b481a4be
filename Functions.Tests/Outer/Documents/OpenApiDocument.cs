using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using Recruitment.Applicants.Correcting;
using Recruitment.Applicants.Internal;
using Recruitment.Audit;
using Recruitment.Candidates.Checks;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Health;
using Recruitment.Procedures;
using Recruitment.Procedures.Interviewing;
using Recruitment.Records;
using Recruitment.Recruiter;
using Recruitment.Recruiter.Api;
using Recruitment.Recruiter.HrExport;
using Recruitment.Recruiter.Profiles;
using Recruitment.Tests.Architecture;
using Recruitment.Timeline;

namespace Recruitment.Tests.Documents;

/// <summary>
/// The OpenAPI document: routes, methods and keys from the triggers, sentences from their docstrings, schemas from the
/// records, and what these don't say from <c>openapi-details.json</c>, merged over it.
/// </summary>
internal static class OpenApiDocument
{
    private const string Schemas = "/components/schemas";

    private static readonly JsonSchemaExporterOptions Exporting = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) => Written(context.TypeInfo.Type, schema),
    };

    public static JsonNode Make()
    {
        var details = Repository.PathOf("Functions.Tests", "Outer", "Documents", "openapi-details.json");
        var merged = new MergePatch().Apply(
            JsonSerializer.SerializeToElement(Skeleton()),
            JsonDocument.Parse(File.ReadAllText(details)).RootElement
        );
        return JsonNode.Parse(merged.GetRawText())!; // An object that was merged is one.
    }

    private static JsonObject Skeleton()
    {
        var root = DefinitionSchema.Make(Schemas, out var parts);
        parts[nameof(ProcedureDefinition)] = root.DeepClone();
        parts[nameof(ProcedureStatus)] = Export(typeof(ProcedureStatus));
        parts[nameof(CandidateListing)] = Export(typeof(CandidateListing));
        parts[nameof(CandidateProfile)] = Export(typeof(CandidateProfile));
        parts[nameof(HrRecord)] = Export(typeof(HrRecord));
        parts[nameof(Steering)] = Export(typeof(Steering));
        parts[nameof(DatesMove)] = Export(typeof(DatesMove));
        parts[nameof(TermsRequest)] = Export(typeof(TermsRequest));
        parts[nameof(AddressCorrection)] = Export(typeof(AddressCorrection));
        parts[nameof(InterviewArrangement)] = Export(typeof(InterviewArrangement));
        parts[nameof(RoundArrangement)] = Export(typeof(RoundArrangement));
        parts[nameof(StaffAddresses)] = Export(typeof(StaffAddresses));
        parts[nameof(CheckAct)] = Export(typeof(CheckAct));
        parts[nameof(CheckStanding)] = Export(typeof(CheckStanding));
        parts[nameof(AuditSurvey)] = Export(typeof(AuditSurvey));
        parts[nameof(HealthStatusDocument)] = Export(typeof(HealthStatusDocument));
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Recruitment", ["version"] = "1" },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
            ["paths"] = new JsonObject(
                ApiRoute
                    .All()
                    .GroupBy(route => route.Path)
                    .OrderBy(path => path.Key, StringComparer.Ordinal)
                    .Select(path => KeyValuePair.Create(path.Key, (JsonNode?)Path(path)))
            ),
            ["components"] = new JsonObject { ["schemas"] = parts },
        };
    }

    private static JsonObject Path(IEnumerable<ApiRoute> routes) =>
        new(routes.Select(route => KeyValuePair.Create(route.Method, (JsonNode?)Operation(route))));

    private static JsonObject Operation(ApiRoute route)
    {
        var operation = new JsonObject
        {
            ["operationId"] = route.Name,
            ["description"] = DocComments.Of(route.Function),
        };
        var parameters = Regex
            .Matches(route.Path, @"\{(\w+)\}")
            .Select(name =>
                (JsonNode)
                    new JsonObject
                    {
                        ["name"] = name.Groups[1].Value,
                        ["in"] = "path",
                        ["required"] = true,
                        ["schema"] = new JsonObject { ["type"] = "string" },
                    }
            )
            .ToArray();
        if (parameters.Length > 0)
        {
            operation["parameters"] = new JsonArray(parameters);
        }

        operation["responses"] = new JsonObject { ["200"] = new JsonObject { ["description"] = "Done." } };
        if (route.NeedsKey)
        {
            operation["responses"]!["401"] = new JsonObject { ["description"] = "The key is missing or wrong." };
        }

        operation["security"] = route.NeedsKey ? new JsonArray(Key("functionKey"), Key("functionKeyInQuery")) : [];
        return operation;
    }

    private static JsonObject Key(string scheme) => new() { [scheme] = new JsonArray() };

    /// <summary>The exporter points at what it wrote before; in the document that stands below the record's name.</summary>
    private static JsonNode Export(Type type)
    {
        var schema = RecordJson.Options.GetJsonSchemaAsNode(type, Exporting);
        var text = schema.ToJsonString().Replace("\"$ref\":\"#", $"\"$ref\":\"#{Schemas}/{type.Name}");
        return JsonNode.Parse(text)!; // It was an object.
    }

    /// <summary>How a value looks when it is written; the exporter tells what can be read.</summary>
    private static JsonNode Written(Type type, JsonNode schema) =>
        type == typeof(int) ? new JsonObject { ["type"] = "integer" }
        : type.GetInterfaces().Any(IsId) ? new JsonObject { ["type"] = "string" }
        : schema;

    private static bool IsId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IId<>);
}
