using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Recruitment.Definition.Documents;
using Recruitment.Definition.Priority;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Rules;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.Starting.Fields;

/// <summary>How each member of a definition is filled in: found from its type, and from few words beside.</summary>
internal sealed class FieldShapes(FunctionDescriptionCatalog descriptions, FrameworkCatalog frameworks)
{
    /// <summary>What the form leaves to the JSON: what is made for whoever fills it in, and what nobody types.</summary>
    private static readonly HashSet<string> Hidden = ["Person.predecessors", "People.office", "Organisation.logo"];

    private static readonly HashSet<string> Long =
    [
        "Vacancy.summary",
        "Vacancy.placeInOrganisation",
        "Vacancy.assignment",
        "Vacancy.grading",
        "Vacancy.extension",
        "Vacancy.presence",
        "Programme.summary",
        "Programme.background",
        "AssignmentPlan.instructions",
    ];

    private static readonly HashSet<string> WrittenDates =
    [
        "Vacancy.start",
        "StageDefinition.starts",
        "StageDefinition.deadline",
        "InterviewPlan.day",
        "OfferedTerms.start",
        "HandoverPlan.start",
        "HandoverMeeting.day",
        "ProgrammeSession.day",
    ];

    private static readonly ConcurrentDictionary<Type, object> Unsaid = new();

    /// <summary>The members of a record that the form has a place for, in the order in which they were written.</summary>
    public static IEnumerable<JsonPropertyInfo> MembersOf(Type type) =>
        RecordShape
            .Members(RecordJson.Options.GetTypeInfo(type))
            .Where(member => !Hidden.Contains(NameOf(type, member)) && !IsId(type, member));

    /// <summary>Ids are made of what is filled in; they name things in scores and answers, and nobody reads them.</summary>
    public static bool HasId(Type type) =>
        RecordShape.Members(RecordJson.Options.GetTypeInfo(type)).Any(member => IsId(type, member));

    public static string NameOf(Type type, JsonPropertyInfo member) => $"{type.Name}.{member.Name}";

    /// <summary>Null: it is a record, or a list of records.</summary>
    public static FieldControl? ControlOf(string name, JsonPropertyInfo member)
    {
        var type = TypeOf(member);
        var info = RecordJson.Options.GetTypeInfo(type);
        return info.Kind switch
        {
            JsonTypeInfoKind.Object when !RecordShape.IsRegistered(member) => null,
            JsonTypeInfoKind.Enumerable => info.ElementType == typeof(string) ? FieldControl.Lines
            : info.ElementType == typeof(int) ? FieldControl.Numbers
            : null,
            _ when RecordShape.IsRegistered(member) || type.IsEnum || FixedWords(name) is not null =>
                FieldControl.Choice,
            // Neither yes nor no is something else than no.
            _ when type == typeof(bool) && RecordShape.IsOptional(member) => FieldControl.Choice,
            _ when type == typeof(bool) => FieldControl.Truth,
            _ when type == typeof(int) || type == typeof(decimal) => FieldControl.Number,
            _ when type == typeof(DateOnly) => FieldControl.Day,
            _ when type == typeof(TimeOnly) => FieldControl.Time,
            _ when WrittenDates.Contains(name) => FieldControl.WrittenDate,
            _ => Long.Contains(name) ? FieldControl.LongText : FieldControl.Text,
        };
    }

    public static Type TypeOf(JsonPropertyInfo member) =>
        Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;

    /// <summary>What holds when the definition says nothing of a member; null: nothing does.</summary>
    public static JsonNode? WhenUnsaid(Type type, JsonPropertyInfo member)
    {
        if (RecordShape.IsMandatory(member) || member.Get is not { } get)
        {
            return null;
        }

        var empty = Unsaid.GetOrAdd(type, ShapeReader.EmptyOf);
        return JsonSerializer.SerializeToNode(get(empty), member.PropertyType, RecordJson.Options);
    }

    /// <summary>What can be chosen. What stands in the definition is among it, also when it should not.</summary>
    public IReadOnlyList<FormOption> OptionsOf(string name, JsonPropertyInfo member, string shown)
    {
        var type = TypeOf(member);
        var options = type.IsEnum
            ? ScalarShapes.Words(type).Select(word => new FormOption(word, FormTexts.Word($"{type.Name}.{word}")))
            : (type == typeof(bool) ? ["true", "false"] : Registered(name) ?? FixedWords(name) ?? []).Select(
                word => new FormOption(word, FormTexts.Word(word))
            );
        var all = options.ToList();
        if (shown.Length > 0 && !all.Exists(option => option.Value == shown))
        {
            all.Add(new FormOption(shown, shown));
        }

        return all;
    }

    private IEnumerable<string>? Registered(string name) =>
        name switch
        {
            "Vacancy.functionDescription" => descriptions.All.Select(description => description.Id!), // Registered: has one.
            "PinnedFramework.id" => frameworks.All.Select(framework => framework.Id!).Distinct(),
            _ => null,
        };

    private static IEnumerable<string>? FixedWords(string name) =>
        name switch
        {
            "Organisation.region" => OrganisationRules.Regions,
            "Organisation.language" => OrganisationRules.Languages,
            "Vacancy.sector" or "ProgrammeTeam.sector" => VacancyRules.Sectors,
            "Person.constituency" => PeopleRules.Constituencies,
            "AdvicePlan.section" => [Definition.CouncilSection.Staff, Definition.CouncilSection.Parents],
            "StageDefinition.priorityGroups" => PriorityEditions.Ids,
            "PinnedFramework.id" => [],
            _ => null,
        };

    /// <summary>The framework's id is chosen, because it is registered.</summary>
    private static bool IsId(Type type, JsonPropertyInfo member) =>
        member.Name == "id" && type != typeof(PinnedFramework);
}
