using System.Text.Json;
using System.Text.Json.Nodes;
using Recruitment.Definition;
using Recruitment.Definition.Documents;
using Recruitment.Definition.Programmes;
using Recruitment.Records;
using Recruitment.Timeline.Starting;

namespace Recruitment.Tests.Definition;

/// <summary>Definitions of programmes and memberships: the templates, and what is wrong with others.</summary>
public sealed class ProgrammeDefinitionTests
{
    private static readonly DateOnly Today = new(2026, 12, 14);

    private static readonly StartRequestReader Reader = new(
        new TemplateCatalog(),
        new RegisteredDocuments(new FunctionDescriptionCatalog(), new FrameworkCatalog())
    );

    [Theory]
    [InlineData("leerkracht")]
    [InlineData("schoolleiders")]
    public void The_template_has_no_faults(string template) => Assert.Empty(Read(template, "{}").Faults);

    [Theory]
    [InlineData("""{"vacancy":{"function":"x","summary":"y","sector":"VO"}}""", "/vacancy", "VacancyAndProgramme")]
    [InlineData("""{"programme":null}""", "/vacancy", "SubjectMissing")]
    [InlineData("""{"programme":{"teams":[]}}""", "/programme/teams", "TeamsMissing")]
    [InlineData("""{"programme":{"places":0}}""", "/programme/places", "OutOfRange")]
    [InlineData("""{"programme":{"price":{"minimum":9000}}}""", "/programme/price", "RangeReversed")]
    [InlineData("""{"programme":{"price":{"perMember":60}}}""", "/programme/price/perMember", "Unknown")]
    [InlineData("""{"programme":{"preparation":[]}}""", "/stages/1/phase/sessions/0/group", "PreparationMissing")]
    [InlineData("""{"programme":{"salary":1}}""", "/programme/salary", "Unknown")]
    [InlineData("""{"people":{"coaches":[]}}""", "/people/coaches", "CoachMissing")]
    public void A_fault_of_a_programme_is_found_where_it_stands(string overrides, string pointer, string key) =>
        Assert.Contains(
            Read("leerkracht", overrides).Faults,
            fault => fault.Pointer == $"/overrides{pointer}" && fault.Key == key
        );

    [Fact]
    public void More_stages_or_sessions_than_the_calendar_has_years_for_are_too_many()
    {
        var stages = string.Join(
            ",",
            Enumerable.Repeat("""{"id":"a","kind":"posting","deadline":"+1000 werkdagen"}""", 9_000)
        );
        Assert.Contains(
            Read("leerkracht", $$"""{"stages":[{{stages}}]}""").Faults,
            fault => fault is { Pointer: "/overrides/stages", Key: "TooMany" }
        );
        var sessions = string.Join(
            ",",
            Enumerable.Repeat("""{"title":"a","day":"+1000 werkdagen","location":"b"}""", 9_000)
        );
        Assert.Contains(
            Read(
                "leerkracht",
                $$"""{"stages":[{"id":"a","kind":"programmePhase","phase":{"sessions":[{{sessions}}] } }]}"""
            ).Faults,
            fault => fault is { Pointer: "/overrides/stages/0/phase/sessions", Key: "TooMany" }
        );
    }

    [Theory]
    [InlineData("phase", "null", "/stages/1/phase", "PhaseMissing")]
    [InlineData("phase", """{"sessions":[]}""", "/stages/1/phase/sessions", "SessionsMissing")]
    [InlineData(
        "phase",
        """{"sessions":[{"title":"a","day":"ooit","location":"b"}]}""",
        "/stages/1/phase/sessions/0/day",
        "NotADate"
    )]
    [InlineData(
        "phase",
        """{"sessions":[{"title":"a","day":"2020-01-06","location":"b"}]}""",
        "/stages/1/phase/sessions/0/day",
        "DatePassed"
    )]
    [InlineData(
        "phase",
        """{"sessions":[{"title":"a","day":"+1 week","location":"b","from":"12:00","until":"12:00"}]}""",
        "/stages/1/phase/sessions/0/until",
        "SessionWithoutLength"
    )]
    [InlineData("kind", "\"offer\"", "/stages/1/kind", "NotInProgramme")]
    [InlineData("tracks", "\"internalFirst\"", "/stages/1/tracks", "TracksInProgramme")]
    public void A_fault_of_a_phase_is_found_where_it_stands(string member, string value, string pointer, string key)
    {
        var definition = Template("leerkracht");
        definition["stages"]![1]![member] = JsonNode.Parse(value);
        var request = new JsonObject { ["definition"] = definition };
        Assert.Contains(
            Reader.Read(request.ToJsonString(), Today).Faults,
            fault => fault.Pointer == $"/definition{pointer}" && fault.Key == key
        );
    }

    [Fact]
    public void A_phase_belongs_to_a_programme()
    {
        var definition = Template("alkwin");
        var phase = Template("leerkracht")["stages"]![1]!.DeepClone();
        var stages = definition["stages"]!.AsArray();
        stages.Insert(stages.Count - 1, phase);
        var request = new JsonObject { ["definition"] = definition };
        Assert.Contains(Reader.Read(request.ToJsonString(), Today).Faults, fault => fault.Key == "OnlyInProgramme");
    }

    [Theory]
    [InlineData("""[{"id":"a","text":"b","kind":"choice","choices":["c"]}]""", "/0/choices", "ChoicesMissing")]
    [InlineData("""[{"id":"a","text":"b","choices":["c","d"]}]""", "/0/choices", "ChoicesUnused")]
    [InlineData("""[{"id":"a","text":"b"},{"id":"a","text":"c"}]""", "/1/id", "IdTaken")]
    [InlineData("""[{"id":"A b","text":"b"}]""", "/0/id", "NotAnId")]
    public void A_fault_of_a_question_is_found_where_it_stands(string questions, string pointer, string key) =>
        Assert.Contains(
            Read("alkwin", $$"""{"questions":{{questions}}}""").Faults,
            fault => fault.Pointer == $"/overrides/questions{pointer}" && fault.Key == key
        );

    [Fact]
    public void A_membership_needs_no_pay_and_a_job_does()
    {
        var faults = Read("schoolleiders", """{"vacancy":{"kind":"job"}}""").Faults;
        Assert.Equal(
            ["/overrides/vacancy/cao", "/overrides/vacancy/fte", "/overrides/vacancy/monthlyPay"],
            faults.Select(fault => fault.Pointer).Order()
        );
    }

    [Theory]
    [InlineData("""{"positions":4}""", "/positions", "SeatsDiffer")]
    [InlineData("""{"positions":2,"seats":[{"id":"a","body":"A"},{"id":"b","body":"A"}]}""", "/seats/1", "SeatTwice")]
    [InlineData("""{"positions":2,"seats":[{"id":"a","body":"A"},{"id":"a","body":"B"}]}""", "/seats/1/id", "IdTaken")]
    [InlineData("""{"positions":1,"seats":[{"id":"a","body":" "}]}""", "/seats/0/body", "Blank")]
    public void A_fault_of_a_seat_is_found_where_it_stands(string vacancy, string pointer, string key) =>
        Assert.Contains(
            Read("schoolleiders", $$"""{"vacancy":{{vacancy}}}""").Faults,
            fault => fault.Pointer == $"/overrides/vacancy{pointer}" && fault.Key == key
        );

    [Theory]
    [InlineData("{}", 1)]
    [InlineData("""{"programme":{"announcedPhases":3}}""", 0)]
    [InlineData("""{"programme":{"announcedPhases":null}}""", 0)]
    public void A_stated_number_of_phases_that_differs_from_those_listed_is_a_warning(string overrides, int warnings)
    {
        Assert.NotNull(Read("leerkracht", overrides).Definition);
        Assert.Equal(warnings, Read("leerkracht", overrides).Warnings.Count(w => w.Key == "PhasesDiffer"));
    }

    [Fact]
    public void What_a_team_books_above_the_sessions_of_every_team_are_the_first_optional_ones()
    {
        var definition = Read("leerkracht", "{}").Definition!;
        Assert.Equal((5, 7), ProgrammeSessions.Bookable(definition));
        Assert.True(ProgrammeSessions.TakesPart(definition, "startfase", 1, booked: 5));
        Assert.False(ProgrammeSessions.TakesPart(definition, "verdieping", 2, booked: 5));
        Assert.True(ProgrammeSessions.TakesPart(definition, "verdieping", 2, booked: 6));
        Assert.False(ProgrammeSessions.TakesPart(definition, "verdieping", 3, booked: 6));
        Assert.True(ProgrammeSessions.TakesPart(definition, "verdieping", 3, booked: 7));
    }

    [Fact]
    public void A_programme_that_was_stored_reads_back_as_it_was()
    {
        var definition = Read("leerkracht", "{}").Definition!;
        var json = JsonSerializer.Serialize(definition, RecordJson.Options);
        var read = JsonSerializer.Deserialize<ProcedureDefinition>(json, RecordJson.Options)!;
        Assert.Equal("leerKRACHT-programma voor directieteams", read.Vacancy.Function);
        Assert.Equal(definition.Programme?.Price, read.Programme?.Price);
        Assert.Equal(json, JsonSerializer.Serialize(read, RecordJson.Options));
    }

    private static StartRequest Read(string template, string overrides) =>
        Reader.Read($$"""{"template":"{{template}}","overrides":{{overrides}}}""", Today);

    private static JsonNode Template(string id) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", $"{id}.json")))!;
}
