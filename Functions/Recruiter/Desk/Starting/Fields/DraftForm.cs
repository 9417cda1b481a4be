using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Recruitment.Definition;
using Recruitment.Definition.Programmes;

namespace Recruitment.Recruiter.Desk.Starting.Fields;

/// <summary>The whole form of a definition, in the steps in which people fill it in.</summary>
internal sealed class DraftForm(FieldShapes shapes)
{
    private static readonly string[] Core =
    [
        "function",
        "summary",
        "kind",
        "positions",
        "sector",
        "cao",
        "role",
        "school",
        "place",
    ];

    private static readonly string[] Terms =
    [
        "scale",
        "monthlyPay",
        "fte",
        "termMonths",
        "probationMonths",
        "start",
        "grading",
        "extension",
        "presence",
    ];

    private static readonly string[] Texts =
    [
        "placeInOrganisation",
        "assignment",
        "tasks",
        "contacts",
        "education",
        "profile",
        "benefits",
        "handover",
    ];

    private static readonly string[] Elsewhere = ["criteria", "framework", "council"];

    private static readonly string[] Closed = ["mailDomains", "closedDays"];

    /// <summary>What each step asks; a step without anything to ask is left out.</summary>
    public IReadOnlyList<DraftFormPart> Parts(JsonObject definition, FormMarks marks)
    {
        var builder = new FormBuilder(shapes, marks);
        return
        [
            new DraftFormPart(DraftParts.Organisation, Organisation(builder, definition)),
            new DraftFormPart(DraftParts.Subject, Subject(builder, definition)),
            new DraftFormPart(DraftParts.People, People(builder, definition)),
            new DraftFormPart(DraftParts.Plan, Whole(builder, definition, member => member.Name == "stages")),
            new DraftFormPart(DraftParts.Criteria, Criteria(builder, definition)),
        ];
    }

    private static IReadOnlyList<FormElement> Organisation(FormBuilder builder, JsonObject definition) =>
        [
            Section(builder, definition, "organisation", typeof(Organisation), "organisation", NotIn(Closed)),
            Section(builder, definition, "closed", typeof(Organisation), "organisation", In(Closed)) with
            {
                IsFolded = true,
            },
            Section(builder, definition, "clocks", typeof(ClockSettings), "clocks", _ => true) with
            {
                IsFolded = true,
            },
            Section(builder, definition, "retention", typeof(RetentionPeriods), "retention", _ => true) with
            {
                IsFolded = true,
            },
        ];

    private static IReadOnlyList<FormElement> Subject(FormBuilder builder, JsonObject definition)
    {
        if (definition["programme"] is not null && definition["vacancy"] is null)
        {
            return [Section(builder, definition, "programme", typeof(Programme), "programme", _ => true)];
        }

        return
        [
            InOrder(Vacancy("core", In(Core)), Core),
            InOrder(Vacancy("terms", In(Terms)), Terms),
            InOrder(Vacancy("texts", In(Texts)), Texts),
            Vacancy("further", NotIn([.. Core, .. Terms, .. Texts, .. Elsewhere])) with
            {
                IsFolded = true,
            },
        ];

        FormGroup Vacancy(string section, Func<JsonPropertyInfo, bool> isAsked) =>
            Section(builder, definition, section, typeof(Vacancy), "vacancy", isAsked);
    }

    private static IReadOnlyList<FormElement> People(FormBuilder builder, JsonObject definition) =>
        [
            .. builder.Elements(typeof(People), definition["people"] as JsonObject, "/people", _ => true),
            .. OfVacancy(builder, definition, "council"),
        ];

    private static IReadOnlyList<FormElement> Criteria(FormBuilder builder, JsonObject definition) =>
        [
            .. OfVacancy(builder, definition, "criteria"),
            .. OfVacancy(builder, definition, "framework"),
            .. Whole(builder, definition, member => member.Name == "questions"),
        ];

    private static IReadOnlyList<FormElement> OfVacancy(FormBuilder builder, JsonObject definition, string member) =>
        definition["vacancy"] is null && definition["programme"] is not null
            ? []
            : builder.Elements(typeof(Vacancy), definition["vacancy"] as JsonObject, "/vacancy", In([member]));

    private static IReadOnlyList<FormElement> Whole(
        FormBuilder builder,
        JsonObject definition,
        Func<JsonPropertyInfo, bool> isAsked
    ) => builder.Elements(typeof(ProcedureDefinition), definition, "", isAsked);

    /// <summary>Members of one record under a heading of their own.</summary>
    private static FormGroup Section(
        FormBuilder builder,
        JsonObject definition,
        string section,
        Type type,
        string member,
        Func<JsonPropertyInfo, bool> isAsked
    ) =>
        new($"/{section}-section")
        {
            Label = FormTexts.Section(section),
            Elements = builder.Elements(type, definition[member] as JsonObject, $"/{member}", isAsked),
        };

    private static FormGroup InOrder(FormGroup group, string[] names) =>
        group with
        {
            Elements = [.. group.Elements.OrderBy(element => Array.IndexOf(names, element.Pointer.Split('/')[^1]))],
        };

    private static Func<JsonPropertyInfo, bool> In(string[] names) => member => names.Contains(member.Name);

    private static Func<JsonPropertyInfo, bool> NotIn(string[] names) => member => !names.Contains(member.Name);
}

/// <summary>A step of the form.</summary>
/// <param name="Id">Of <see cref="DraftParts"/>.</param>
internal sealed record DraftFormPart(string Id, IReadOnlyList<FormElement> Elements)
{
    /// <summary>Every element, also those inside others.</summary>
    public IEnumerable<FormElement> All => Elements.SelectMany(Within);

    private static IEnumerable<FormElement> Within(FormElement element) =>
        element switch
        {
            FormGroup group => [group, .. group.Elements.SelectMany(Within)],
            FormList list => [list, .. list.Items.SelectMany(Within)],
            _ => [element],
        };
}

/// <summary>The steps, as addresses name them.</summary>
internal static class DraftParts
{
    public const string Organisation = "organisation";
    public const string Subject = "subject";
    public const string People = "people";
    public const string Plan = "plan";
    public const string Criteria = "criteria";

    /// <summary>The last: everything that is wrong, the plan, and the start.</summary>
    public const string Review = "start";

    /// <summary>For experts: the definition as the API takes it.</summary>
    public const string Json = "json";

    public static IReadOnlyList<string> All { get; } = [Organisation, Subject, People, Plan, Criteria, Review, Json];
}
