using System.Text.Json;
using Recruitment.Definition;
using Recruitment.Definition.Documents;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Warnings;

namespace Recruitment.Timeline.Starting;

/// <summary>
/// Reads <c>{"template":"…","overrides":{…}}</c> or <c>{"definition":{…}}</c>, and finds every fault in one go.
/// Pointers are into the request: what overrides lack is pointed at where they would say it.
/// </summary>
public sealed class StartRequestReader(TemplateCatalog templates, RegisteredDocuments documents)
{
    private const string Template = "template";
    private const string Overrides = "overrides";
    private const string Definition = "definition";

    /// <param name="body">The request's body; null when it is not text.</param>
    /// <param name="today">The day in Europe/Amsterdam.</param>
    internal StartRequest Read(string? body, DateOnly today)
    {
        if (JsonReading.Parse(body, out var invalid) is not { } request)
        {
            return Refuse([invalid!]); // Parse answers one or the other.
        }

        if (request.ValueKind != JsonValueKind.Object)
        {
            return Refuse([new Fault("", "ExpectedObject")]);
        }

        var (members, faults) = Members(request);
        if (members.ContainsKey(Template) == members.ContainsKey(Definition))
        {
            return Refuse([.. faults, new Fault("", "TemplateOrDefinition")]);
        }

        return members.TryGetValue(Definition, out var definition)
            ? FromDefinition(definition, members.ContainsKey(Overrides), faults, today)
            : FromTemplate(members, faults, today);
    }

    /// <summary>A definition that was held already, with what differs now; faults point into the overrides.</summary>
    /// <param name="overrides">A merge patch, an object; null: nothing differs.</param>
    internal StartRequest ReadAgain(ProcedureDefinition definition, JsonElement? overrides, DateOnly today)
    {
        var held = JsonSerializer.SerializeToElement(GivenMembers.Of(definition));
        return overrides is { } given
            ? Patched(held, given, template: null, [], today)
            : Check(held, template: null, $"/{Overrides}", [], today);
    }

    private StartRequest FromDefinition(JsonElement definition, bool hasOverrides, List<Fault> faults, DateOnly today)
    {
        if (hasOverrides)
        {
            faults.Add(new Fault($"/{Overrides}", "OverridesWithoutTemplate"));
        }

        return Check(definition, null, $"/{Definition}", faults, today);
    }

    private StartRequest FromTemplate(Dictionary<string, JsonElement> members, List<Fault> faults, DateOnly today)
    {
        var id = members[Template] is { ValueKind: JsonValueKind.String } given ? given.GetString() : null;
        if (id is null || templates.Find(id) is not { } template)
        {
            return Refuse([
                .. faults,
                id is null
                    ? new Fault($"/{Template}", "ExpectedText")
                    : new Fault($"/{Template}", "UnknownTemplate", string.Join(", ", templates.Ids)),
            ]);
        }

        if (!members.TryGetValue(Overrides, out var overrides))
        {
            return Check(template, id, $"/{Overrides}", faults, today);
        }

        return overrides.ValueKind == JsonValueKind.Object
            ? Patched(template, overrides, id, faults, today)
            : Refuse([.. faults, new Fault($"/{Overrides}", "ExpectedObject")]);
    }

    private StartRequest Patched(
        JsonElement definition,
        JsonElement overrides,
        string? template,
        List<Fault> faults,
        DateOnly today
    )
    {
        var patch = new MergePatch();
        var patched = patch.Apply(definition, overrides);
        faults.AddRange(patch.Faults.Select(fault => fault.Below($"/{Overrides}")));
        return Check(patched, template, $"/{Overrides}", faults, today);
    }

    private StartRequest Check(JsonElement element, string? template, string prefix, List<Fault> faults, DateOnly today)
    {
        var shape = new ShapeReader();
        var given = shape.Read<ProcedureDefinition>(element, "");
        var completed = documents.Complete(given);
        var misshapen = shape.Faults.Select(fault => fault.Pointer).ToList();
        var rules = DefinitionRules
            .Check(completed.Definition, today)
            .Where(fault => !completed.FilledIn.Any(p => JsonPointer.IsWithin(fault.Pointer, p)))
            .Concat(completed.Faults)
            .Where(fault => !misshapen.Exists(p => HidesBehind(fault, p)));
        faults.AddRange(shape.Faults.Concat(rules).Select(fault => fault.Below(prefix)));
        return faults.Count == 0
            ? new StartRequest(Settled(completed.Definition), template, [])
            {
                Warnings =
                [
                    .. completed
                        .Warnings.Concat(
                            DefinitionWarnings.Of(
                                completed.Definition,
                                TimelinePlan.Resolve(completed.Definition, today),
                                today
                            )
                        )
                        .Select(warning => warning.Below(prefix)),
                ],
            }
            : Refuse(faults);
    }

    /// <summary>The school's council is among the people from now on, where its members can be replaced.</summary>
    private static ProcedureDefinition Settled(ProcedureDefinition definition) =>
        definition.Vacancy.Council.Count == 0
            ? definition
            : definition with
            {
                Vacancy = definition.Vacancy with { Council = [] },
            };

    /// <summary>
    /// What follows from a misshapen value is no fault of its own. The order of stages follows from any of their kinds,
    /// and one that is unknown reads as the first, which needs approvers; what the law says of a term follows from it.
    /// </summary>
    private static bool HidesBehind(Fault fault, string misshapen) =>
        JsonPointer.IsWithin(fault.Pointer, misshapen)
        || (
            misshapen.EndsWith("/kind", StringComparison.Ordinal)
            && (
                fault.Pointer is "/stages" or "/people/approvers"
                || fault.Pointer.EndsWith("/kind", StringComparison.Ordinal)
            )
        )
        || (
            fault.Key is "TermMissing" or "ProbationTooLong"
            && (
                JsonPointer.IsWithin("/vacancy/termMonths", misshapen)
                || misshapen.EndsWith("/offer/termMonths", StringComparison.Ordinal)
            )
        );

    private static (Dictionary<string, JsonElement>, List<Fault>) Members(JsonElement request)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var faults = new List<Fault>();
        foreach (var member in request.EnumerateObject())
        {
            var pointer = JsonPointer.Member("", member.Name);
            if (member.Name is not (Template or Overrides or Definition))
            {
                faults.Add(new Fault(pointer, "Unknown", $"{Template}, {Overrides}, {Definition}"));
            }
            else if (!members.TryAdd(member.Name, member.Value))
            {
                faults.Add(new Fault(pointer, "GivenTwice"));
            }
        }

        return (members, faults);
    }

    private static StartRequest Refuse(IReadOnlyList<Fault> faults) => new(null, null, faults);
}

/// <summary>What <c>POST /api/procedures</c> asked for: a definition without faults, or the faults.</summary>
/// <param name="Template">The template that the definition was made from, if any.</param>
internal sealed record StartRequest(ProcedureDefinition? Definition, string? Template, IReadOnlyList<Fault> Faults)
{
    /// <summary>What deserves a second look and stops nothing.</summary>
    public IReadOnlyList<Fault> Warnings { get; init; } = [];
}
