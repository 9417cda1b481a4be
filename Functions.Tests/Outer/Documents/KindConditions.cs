using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Recruitment.Definition;
using Recruitment.Definition.Reading;

namespace Recruitment.Tests.Documents;

/// <summary>What depends on a stage's kind: members that it must have, and members that belong to other kinds.</summary>
internal static class KindConditions
{
    public static JsonArray Of(RuleProbe probe, IReadOnlyList<JsonPropertyInfo> members, JsonObject defaults) =>
        new([.. Required(probe, members), .. Foreign(probe, members, defaults)]);

    private static IEnumerable<JsonNode> Required(RuleProbe probe, IReadOnlyList<JsonPropertyInfo> members) =>
        from member in members
        where !RecordShape.IsMandatory(member)
        let kinds = probe.KindsRefusing(member.Name, null, RuleProbe.IsMissing)
        where kinds.Count > 0
        group member.Name by string.Join(' ', kinds) into asked
        select new JsonObject
        {
            ["if"] = KindIn(asked.Key.Split(' ')),
            ["then"] = new JsonObject
            {
                ["required"] = new JsonArray([.. asked.Select(name => (JsonNode)name)]),
                ["properties"] = new JsonObject(
                    asked.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["not"] = Nothing() }))
                ),
            },
        };

    /// <summary>What another kind uses may stand in a stage only as it is when left out.</summary>
    private static IEnumerable<JsonNode> Foreign(
        RuleProbe probe,
        IReadOnlyList<JsonPropertyInfo> members,
        JsonObject defaults
    ) =>
        from member in members
        let refusing = probe.KindsRefusing(
            member.Name,
            probe.FullStageValue(member.Name),
            fault => fault.Key == "OtherKind"
        )
        where refusing.Count > 0
        group member.Name by string.Join(' ', ScalarShapes.Words(typeof(StageKind)).Except(refusing)) into own
        select new JsonObject
        {
            ["if"] = KindIn(own.Key.Split(' ')),
            ["else"] = new JsonObject
            {
                ["properties"] = new JsonObject(
                    own.Select(name =>
                        KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["const"] = defaults[name]?.DeepClone() })
                    )
                ),
            },
        };

    private static JsonObject KindIn(IEnumerable<string> kinds) =>
        new()
        {
            ["properties"] = new JsonObject
            {
                ["kind"] = new JsonObject { ["enum"] = new JsonArray([.. kinds.Select(kind => (JsonNode)kind)]) },
            },
        };

    private static JsonObject Nothing() => new() { ["type"] = "null" };
}
