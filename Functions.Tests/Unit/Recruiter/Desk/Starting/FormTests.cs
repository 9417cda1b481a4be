using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Recruitment.Definition;
using Recruitment.Definition.Documents;
using Recruitment.Definition.Reading;
using Recruitment.Records;
using Recruitment.Recruiter.Desk.Starting.Fields;
using Recruitment.Recruiter.Samples;
using Recruitment.Timeline.Starting;
using Recruitment.Wording;

namespace Recruitment.Tests.Recruiter.Desk.Starting;

/// <summary>The form that is made of what a definition can say.</summary>
public sealed class FormTests
{
    private static readonly FieldShapes Shapes = new(new FunctionDescriptionCatalog(), new FrameworkCatalog());

    /// <summary>Made of what is filled in, or too large to type: they are in the JSON.</summary>
    private static readonly string[] InTheJson = ["Organisation.logo", "People.office", "Person.predecessors"];

    public static TheoryData<string> Templates => [.. new TemplateCatalog().Ids];

    [Fact]
    public void Every_member_that_can_be_given_has_a_label_and_every_label_a_member()
    {
        var members = MembersOf(typeof(ProcedureDefinition), []).Except(InTheJson).ToHashSet();

        Assert.Equal(members.Except(Sections).Order(), FormTexts.All.Labels.Keys.Order());
        Assert.Equal([], FormTexts.All.Hints.Keys.Concat(FormTexts.All.Items.Keys).Except(members));
    }

    [Fact]
    public void Every_word_that_can_be_chosen_is_said_in_both_languages()
    {
        var words = (
            from type in EnumsIn(typeof(ProcedureDefinition), []).Distinct()
            where type != typeof(StageKind)
            from word in ScalarShapes.Words(type)
            select $"{type.Name}.{word}"
        ).ToList();
        Assert.Equal([], words.Except(FormTexts.All.Words.Keys));
        Assert.Equal([], FormTexts.All.Words.Keys.Where(key => key.Contains('.')).Except(words));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void What_is_shown_and_posted_again_changes_nothing(string template)
    {
        foreach (var language in new[] { "nl", "en" })
        {
            ReaderLanguage.Use(language);
            var before = JsonObject.Create(new TemplateCatalog().Find(template)!.Value)!;
            var after = before.DeepClone().AsObject();
            foreach (var part in new DraftForm(Shapes).Parts(before, FormMarks.None))
            {
                DefinitionEdit.Fill(
                    after,
                    part,
                    part.All.OfType<FormField>().ToDictionary(f => f.Id, f => f.Value).GetValueOrDefault
                );
            }

            MadeIds.Fill(after);
            Assert.Equal(before.ToJsonString(), after.ToJsonString());
        }
    }

    [Fact]
    public void A_definition_that_says_everything_changes_nothing_either()
    {
        for (var variation = 0; variation < SampleModel.Variations; variation++)
        {
            var definition = (ProcedureDefinition)new SampleModel(variation, []).Of(typeof(ProcedureDefinition));
            var before = GivenMembers.Of(definition);
            var after = before.DeepClone().AsObject();
            foreach (var part in new DraftForm(Shapes).Parts(before, FormMarks.None))
            {
                DefinitionEdit.Fill(
                    after,
                    part,
                    part.All.OfType<FormField>().ToDictionary(f => f.Id, f => f.Value).GetValueOrDefault
                );
            }

            Assert.Equal(before.ToJsonString(), after.ToJsonString());
        }
    }

    [Fact]
    public void Each_field_is_on_one_step_only()
    {
        var definition = GivenMembers.Of((ProcedureDefinition)new SampleModel(0, []).Of(typeof(ProcedureDefinition)));
        var ids = new DraftForm(Shapes)
            .Parts(definition, FormMarks.None)
            .SelectMany(part => part.All)
            .Select(e => e.Id);
        Assert.Equal([], ids.GroupBy(id => id).Where(all => all.Count() > 1).Select(all => all.Key));
    }

    [Theory]
    [InlineData("nl", "3.622", "3622")]
    [InlineData("nl", "3.622,50", "3622.50")]
    [InlineData("nl", "0,625", "0.625")]
    [InlineData("nl", "0.625", "0.625")]
    [InlineData("en", "3,622.5", "3622.5")]
    [InlineData("en", "0.6", "0.6")]
    [InlineData("nl", "ongeveer drie", "\"ongeveer drie\"")]
    public void Figures_are_read_as_they_are_written_in_the_readers_language(string language, string typed, string json)
    {
        ReaderLanguage.Use(language);
        var field = new FormField("/vacancy/fte/minimum")
        {
            Label = "",
            Control = FieldControl.Number,
            Value = "",
        };
        Assert.Equal(json, FieldValues.Read(field, typed)?.ToJsonString());
    }

    [Fact]
    public void What_is_emptied_is_said_no_more_and_a_record_goes_with_its_last_member()
    {
        var definition = JsonNode
            .Parse("""{"vacancy":{"function":"Docent","fte":{"minimum":0.5},"tasks":["Lesgeven","Coachen"]}}""")!
            .AsObject();
        var subject = new DraftForm(Shapes)
            .Parts(definition, FormMarks.None)
            .Single(part => part.Id == DraftParts.Subject);

        DefinitionEdit.Fill(
            definition,
            subject,
            id =>
                id switch
                {
                    "vacancy-fte-minimum" => "",
                    "vacancy-tasks" => "Lesgeven\r\n\r\n  Mentor zijn \r\n",
                    "vacancy-monthlyPay-maximum" => "5520",
                    _ => null,
                }
        );

        Assert.Equal(
            """{"vacancy":{"function":"Docent","tasks":["Lesgeven","Mentor zijn"],"monthlyPay":{"maximum":5520}}}""",
            definition.ToJsonString()
        );
    }

    /// <summary>Records of which the form shows the members under headings of its own.</summary>
    private static IEnumerable<string> Sections =>
        [
            "ProcedureDefinition.organisation",
            "ProcedureDefinition.vacancy",
            "ProcedureDefinition.programme",
            "ProcedureDefinition.people",
            "ProcedureDefinition.clocks",
            "ProcedureDefinition.retention",
            "StageDefinition.kind",
        ];

    private static IEnumerable<string> MembersOf(Type type, HashSet<Type> seen) =>
        seen.Add(type)
            ? RecordShape
                .Members(RecordJson.Options.GetTypeInfo(type))
                .Where(member => member.Name != "id" || type == typeof(PinnedFramework))
                .SelectMany(member =>
                    RecordsOf(member)
                        .SelectMany(record => MembersOf(record, seen))
                        .Prepend($"{type.Name}.{member.Name}")
                )
            : [];

    private static IEnumerable<Type> EnumsIn(Type type, HashSet<Type> seen) =>
        seen.Add(type)
            ? RecordShape
                .Members(RecordJson.Options.GetTypeInfo(type))
                .SelectMany(member =>
                    FieldShapes.TypeOf(member) is { IsEnum: true } words
                        ? [words]
                        : RecordsOf(member).SelectMany(record => EnumsIn(record, seen))
                )
            : [];

    /// <summary>The record that a member holds, or holds a list of; a registered one is chosen, and not filled in.</summary>
    private static IEnumerable<Type> RecordsOf(JsonPropertyInfo member)
    {
        var type = FieldShapes.TypeOf(member);
        var item = RecordJson.Options.GetTypeInfo(type).ElementType ?? type;
        return RecordJson.Options.GetTypeInfo(item).Kind == JsonTypeInfoKind.Object && !RecordShape.IsRegistered(member)
            ? [item]
            : [];
    }
}
