using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk.Starting.Fields;

/// <summary>
/// Makes the form's elements of a definition, whatever is wrong with it: a member whose value has another shape than it
/// should has no field, and is mended in the JSON.
/// </summary>
internal sealed class FormBuilder(FieldShapes shapes, FormMarks marks)
{
    /// <summary>The elements of those members of a record that are asked for, in their order.</summary>
    /// <param name="given">The record as the definition has it; null: it says nothing of it.</param>
    /// <param name="isAsked">By the member's name in JSON.</param>
    public IReadOnlyList<FormElement> Elements(
        Type type,
        JsonObject? given,
        string pointer,
        Func<JsonPropertyInfo, bool> isAsked
    ) =>
        [
            .. FieldShapes
                .MembersOf(type)
                .Where(isAsked)
                .Select(member => Element(type, member, given?[member.Name], JsonPointer.Member(pointer, member.Name)))
                .OfType<FormElement>(),
        ];

    private FormElement? Element(Type owner, JsonPropertyInfo member, JsonNode? value, string pointer)
    {
        var name = FieldShapes.NameOf(owner, member);
        var type = FieldShapes.TypeOf(member);
        return FieldShapes.ControlOf(name, member) is { } control
            ? value is JsonObject || (value is JsonArray && control is not (FieldControl.Lines or FieldControl.Numbers))
                ? null
                : Field(owner, member, control, value, pointer)
            : RecordJson.Options.GetTypeInfo(type).ElementType is { } item
                ? value is null or JsonArray
                    ? List(name, item, value as JsonArray, pointer)
                    : null
                : value is null or JsonObject
                    ? Group(name, type, value as JsonObject, pointer)
                    : null;
    }

    private FormField Field(Type owner, JsonPropertyInfo member, FieldControl control, JsonNode? value, string pointer)
    {
        var name = FieldShapes.NameOf(owner, member);
        var shown = FieldValues.Show(control, value ?? FieldShapes.WhenUnsaid(owner, member));
        return new FormField(pointer)
        {
            Label = FormTexts.Label(name),
            Hint = FormTexts.Hint(name),
            Fault = FaultOf(pointer),
            Control = control,
            Value = shown,
            IsWhole = FieldShapes.TypeOf(member) == typeof(int),
            IsTruth = FieldShapes.TypeOf(member) == typeof(bool),
            IsRequired = RecordShape.IsMandatory(member),
            Options = control == FieldControl.Choice ? Options(name, member, shown) : [],
            Resolved = marks.Dates.GetValueOrDefault(pointer),
        };
    }

    /// <summary>What need not be chosen can be left empty, and what must be is not chosen for anybody.</summary>
    private IReadOnlyList<FormOption> Options(string name, JsonPropertyInfo member, string shown)
    {
        var options = shapes.OptionsOf(name, member, shown);
        return shown.Length == 0 || RecordShape.IsOptional(member)
            ? [new FormOption("", FormTexts.Word("none")), .. options]
            : options;
    }

    private FormGroup Group(string name, Type type, JsonObject? value, string pointer) =>
        new(pointer)
        {
            Label = FormTexts.Label(name),
            Hint = FormTexts.Hint(name),
            Fault = FaultOf(pointer),
            Elements = Elements(type, value, pointer, IsAsked(name, value)),
            IsFolded = value is null,
        };

    private FormList List(string name, Type type, JsonArray? values, string pointer) =>
        new(pointer)
        {
            Label = FormTexts.Label(name),
            Hint = FormTexts.Hint(name),
            Fault = FaultOf(pointer),
            ItemName = FormTexts.Item(name),
            Kinds = type == typeof(StageDefinition) ? Kinds() : [],
            Items =
            [
                .. (values ?? [])
                    .Index()
                    .Where(item => item.Item is JsonObject)
                    .Select(item =>
                        Item(name, type, (JsonObject)item.Item!, item.Index, JsonPointer.Item(pointer, item.Index))
                    ),
            ],
        };

    private FormGroup Item(string name, Type type, JsonObject value, int index, string pointer) =>
        new(pointer)
        {
            Label =
                type == typeof(StageDefinition)
                    ? $"{index + 1}. {StageTitle(value)}"
                    : $"{FormTexts.Item(name)} {index + 1}",
            Fault = FaultOf(pointer) ?? FaultOf($"{pointer}/id"),
            Elements =
                type == typeof(StageDefinition)
                    ? Stage(value, pointer)
                    : Elements(type, value, pointer, IsAsked(name, value)),
            IsItem = true,
            // One that was just added has little more than its kind, and is to be filled in.
            IsFolded = type == typeof(StageDefinition) && value.Count > 2,
            Summary = type == typeof(StageDefinition) ? DaysOf(pointer) : null,
        };

    /// <summary>Of people, what their part asks.</summary>
    private static Func<JsonPropertyInfo, bool> IsAsked(string name, JsonObject? given) =>
        member => PersonFields.IsShown(name, member, given);

    /// <summary>From the first of a stage's dates to the last; null: it has none.</summary>
    private string? DaysOf(string pointer)
    {
        var days = marks
            .Dates.Where(date =>
                JsonPointer.IsWithin(date.Key, pointer) && !date.Key.EndsWith("/offer/start", StringComparison.Ordinal)
            )
            .Select(date => date.Value.Date)
            .ToList();
        return days.Count == 0 ? null : DutchTime.Period(days.Min(), days.Max());
    }

    private IReadOnlyList<FormElement> Stage(JsonObject value, string pointer) =>
        [
            .. Elements(
                typeof(StageDefinition),
                value,
                pointer,
                member => StageFields.IsShown(member, value) && !StageFields.IsFurther(member.Name)
            ),
            // No member of its own: the same stage's, folded.
            new FormGroup($"{pointer}/waiting")
            {
                Label = FormTexts.Section("waiting"),
                Elements = Elements(
                    typeof(StageDefinition),
                    value,
                    pointer,
                    member => StageFields.IsShown(member, value) && StageFields.IsFurther(member.Name)
                ),
                IsFolded = true,
            },
        ];

    private static string StageTitle(JsonObject stage) =>
        FieldValues.Show(FieldControl.Text, stage["title"]) is { Length: > 0 } title ? title
        : StageFields.KindOf(stage) is { } kind ? TitleOf(kind)
        : FormTexts.Item("ProcedureDefinition.stages");

    private static IReadOnlyList<FormOption> Kinds() =>
        [
            .. Enum.GetValues<StageKind>()
                .Zip(ScalarShapes.Words(typeof(StageKind)))
                .Select(kind => new FormOption(kind.Second, TitleOf(kind.First))),
        ];

    private static string TitleOf(StageKind kind) =>
        StageTitles.Of(new StageDefinition { Id = "", Kind = kind }, ReaderLanguage.Current);

    private string? FaultOf(string pointer) => marks.Faults.GetValueOrDefault(pointer);
}
