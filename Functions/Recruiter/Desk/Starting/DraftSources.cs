using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Recruitment.Definition;
using Recruitment.Definition.Documents;
using Recruitment.Definition.Reading;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Recruiter.Desk.Starting.Drafts;
using Recruitment.Timeline.Starting;

namespace Recruitment.Recruiter.Desk.Starting;

/// <summary>Makes a draft of what somebody chose to begin with.</summary>
public sealed class DraftSources(
    TemplateCatalog templates,
    OwnTemplates own,
    ProcedureRecords procedures,
    FunctionDescriptionCatalog descriptions,
    TimeProvider clock
)
{
    public const string Template = "template";
    public const string Own = "own";
    public const string Procedure = "procedure";

    /// <summary>The draft, not kept yet; null when there is no such thing, or it is not the visitor's.</summary>
    /// <param name="from">The kind and the id, such as <c>template:alkwin</c> and <c>own:{id}:{version}</c>.</param>
    internal async Task<StartDraft?> MakeAsync(DeskVisitor visitor, string from, CancellationToken cancellationToken) =>
        from.Split(':') switch
        {
            [Template, var id] when templates.Find(id) is { } template => Of(template) with { Template = id },
            [Own, var id, var version] when IsVersion(version, out var number) => await own.FindAsync(
                id,
                number,
                cancellationToken
            )
                is { } found
                ? Of(found.Definition) with
                {
                    OwnTemplate = id,
                }
                : null,
            [Procedure, var id] => await OfProcedureAsync(visitor, id, cancellationToken),
            _ => null,
        };

    private async Task<StartDraft?> OfProcedureAsync(
        DeskVisitor visitor,
        string id,
        CancellationToken cancellationToken
    )
    {
        var procedure = new ProcedureId(id);
        return
            Identifier.IsValid(id)
            && await procedures.FindDefinitionAsync(procedure, cancellationToken) is { } definition
            && await procedures.FindAsync(procedure, cancellationToken) is { } found
            && visitor.In(found, definition) is not null
            ? Of(JsonSerializer.SerializeToElement(Anew(definition))) with
            {
                Template = found.Template,
            }
            : null;
    }

    /// <summary>
    /// What was recruited for, to be recruited for again: nobody takes anybody's place in it yet, and a description that is
    /// still registered is referred to, so that it is read as it is by then.
    /// </summary>
    private JsonObject Anew(ProcedureDefinition definition)
    {
        var given = GivenMembers.Of(definition);
        foreach (var person in (given["people"] as JsonObject ?? []).SelectMany(group => PeopleIn(group.Value)))
        {
            person.Remove("predecessors");
        }

        (given["people"] as JsonObject)?.Remove("office"); // They acted in that one.

        if (definition.Vacancy.FunctionDescription?.Id is { } id && descriptions.Find(id) is not null)
        {
            given["vacancy"]!["functionDescription"] = id; // It has one.
        }

        return given;
    }

    private static IEnumerable<JsonObject> PeopleIn(JsonNode? group) =>
        group is JsonArray all ? all.OfType<JsonObject>()
        : group is JsonObject one ? [one]
        : [];

    private StartDraft Of(JsonElement definition) =>
        new()
        {
            Id = Identifier.New(),
            Definition = definition,
            ChangedAt = clock.GetUtcNow(),
        };

    private static bool IsVersion(string text, out int version) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out version);
}
