using System.Text.Json.Nodes;
using Recruitment.Definition.Reading;

namespace Recruitment.Tests.Definition;

/// <summary>Every fault of a definition, by where it stands.</summary>
public sealed class DefinitionRulesTests
{
    [Fact]
    public void The_council_of_the_vacancys_school_takes_the_place_of_the_organisations()
    {
        var definition = StartRequests
            .Read(
                """
                {"template":"alkwin","overrides":{
                  "vacancy":{"council":[{"name":"Mia Raad","email":"mia@raad.example"}]},
                  "people":{"council":[{"name":"Gerda Gmr","email":"gerda@gmr.example"}]}
                }}
                """
            )
            .Definition!;
        Assert.Equal("Mia Raad", Assert.Single(definition.People.Council).Name);
        Assert.Empty(definition.Vacancy.Council);
    }

    [Fact]
    public void The_template_has_no_faults() => Assert.Empty(StartRequests.Read("""{"template":"alkwin"}""").Faults);

    [Theory]
    // Before the vacancy opens
    [InlineData("/vacancy/fte", "null", "/vacancy/fte", "FteMissing")]
    [InlineData("/vacancy/monthlyPay", "null", "/vacancy/monthlyPay", "PayMissing")]
    [InlineData("/stages/0/deadline", "null", "/stages/0/deadline", "DeadlineMissing")]
    [InlineData("/stages/5/deadline", "null", "/stages/5/deadline", "DeadlineMissing")]
    // Shape
    [InlineData("/vacancy", "[]", "/vacancy", "ExpectedObject")]
    [InlineData("/stages", "{}", "/stages", "ExpectedArray")]
    [InlineData("/vacancy/function", "3", "/vacancy/function", "ExpectedText")]
    [InlineData("/vacancy/termMonths", "1.5", "/vacancy/termMonths", "ExpectedWholeNumber")]
    [InlineData("/vacancy/fte/minimum", "\"0.6\"", "/vacancy/fte/minimum", "ExpectedNumber")]
    [InlineData("/stages/2/nameBlind", "\"yes\"", "/stages/2/nameBlind", "ExpectedTruth")]
    [InlineData("/stages/0/kind", "\"advert\"", "/stages/0/kind", "ExpectedWord")]
    [InlineData("/stages/0/kind", "0", "/stages/0/kind", "ExpectedWord")]
    [InlineData("/stages/3/interviews/from", "\"one\"", "/stages/3/interviews/from", "ExpectedTime")]
    [InlineData("/vacancy/salary", "1", "/vacancy/salary", "Unknown")]
    [InlineData("/vacancy/a~1b", "1", "/vacancy/a~1b", "Unknown")]
    [InlineData("/organisation/name", "null", "/organisation/name", "ExpectedText")]
    // Values
    [InlineData("/organisation/region", "\"oost\"", "/organisation/region", "ExpectedWord")]
    [InlineData(
        "/organisation/closedDays",
        """[{"from":"2027-02-03","to":"2027-02-02","name":"Studiedag"}]""",
        "/organisation/closedDays/0/to",
        "ClosedPeriod"
    )]
    [InlineData(
        "/organisation/closedDays",
        """[{"from":"2027-02-03","to":"9999-12-31","name":"Studiedag"}]""",
        "/organisation/closedDays/0/to",
        "ClosedPeriod"
    )]
    [InlineData(
        "/organisation/closedDays",
        """[{"from":"2027-02-03","name":" "}]""",
        "/organisation/closedDays/0/name",
        "Blank"
    )]
    [InlineData(
        "/organisation/closedDays",
        """[{"from":"3 februari","name":"Studiedag"}]""",
        "/organisation/closedDays/0/from",
        "ExpectedDay"
    )]
    [InlineData("/organisation/colour", "\"blue\"", "/organisation/colour", "NotAColour")]
    [InlineData("/organisation/replyTo", "\"alkwin\"", "/organisation/replyTo", "NotAnEmail")]
    [InlineData("/people/recruiter/email", "\"a@b\"", "/people/recruiter/email", "NotAnEmail")]
    [InlineData("/people/recruiter/name", "\"A\\nBcc: x\"", "/people/recruiter/name", "NotOneLine")]
    [InlineData("/people/board/0/email", "\" a@b.example\"", "/people/board/0/email", "NotAnEmail")]
    [InlineData("/vacancy/fte", """{"minimum":0.8,"maximum":0.6}""", "/vacancy/fte", "RangeReversed")]
    [InlineData("/vacancy/fte/maximum", "7", "/vacancy/fte/maximum", "OutOfRange")]
    [InlineData("/vacancy/positions", "0", "/vacancy/positions", "OutOfRange")]
    [InlineData("/vacancy/positions", "21", "/vacancy/positions", "OutOfRange")]
    [InlineData("/vacancy/placeInOrganisation", "\" \"", "/vacancy/placeInOrganisation", "Blank")]
    [InlineData("/vacancy/assignment", "\"\"", "/vacancy/assignment", "Blank")]
    [InlineData("/vacancy/extension", "\"\"", "/vacancy/extension", "Blank")]
    [InlineData("/vacancy/council", """[{"name":"A","email":"b"}]""", "/vacancy/council/0/email", "NotAnEmail")]
    [InlineData("/vacancy/school", "\" \"", "/vacancy/school", "Blank")]
    [InlineData("/vacancy/contacts", "[\"\"]", "/vacancy/contacts/0", "Blank")]
    [InlineData("/vacancy/benefits", "[\"\"]", "/vacancy/benefits/0", "Blank")]
    [InlineData("/organisation/email", "\"alkwin\"", "/organisation/email", "NotAnEmail")]
    [InlineData("/organisation/mailDomains", "[\"@alkwin.example\"]", "/organisation/mailDomains/0", "NotADomain")]
    [InlineData("/vacancy/education", "[\"\"]", "/vacancy/education/0", "Blank")]
    [InlineData("/vacancy/profile", "[\"\"]", "/vacancy/profile/0", "Blank")]
    [InlineData("/organisation/language", "\"fr\"", "/organisation/language", "ExpectedWord")]
    [InlineData("/vacancy/criteria/0/id", "\"ict\"", "/vacancy/criteria/1/id", "IdTaken")]
    [InlineData("/vacancy/criteria/0/id", "\"Docent!\"", "/vacancy/criteria/0/id", "NotAnId")]
    [InlineData("/vacancy/criteria/0/weight", "9", "/vacancy/criteria/0/weight", "OutOfRange")]
    [InlineData("/vacancy/criteria", "[]", "/vacancy/criteria", "CriteriaMissing")]
    [InlineData("/vacancy/probationMonths", "2", "/vacancy/probationMonths", "ProbationTooLong")]
    [InlineData("/vacancy/probationMonths", "-1", "/vacancy/probationMonths", "OutOfRange")]
    [InlineData("/stages/0/checks", "{}", "/stages/0/checks", "OtherKind")]
    [InlineData("/stages/0/handover", "{}", "/stages/0/handover", "OtherKind")]
    [InlineData("/stages/0/termEnd", "{}", "/stages/0/termEnd", "OtherKind")]
    [InlineData("/stages/0/offer", "{}", "/stages/0/offer", "OtherKind")]
    [InlineData("/stages/6/offer", """{"step":99}""", "/stages/6/offer/step", "OutOfRange")]
    [InlineData("/stages/7/checks", """{"vog":false,"qualification":false}""", "/stages/7/checks", "NothingToCheck")]
    [InlineData("/stages/7/checks", """{"vogWaiver":"anybody"}""", "/stages/7/checks/vogWaiver", "VogOfAll")]
    [InlineData(
        "/stages/7/checks",
        """{"proofs":[{"id":"vog","name":"VOG"}]}""",
        "/stages/7/checks/proofs/0/id",
        "IdReserved"
    )]
    [InlineData(
        "/stages/7/checks",
        """{"proofs":[{"id":"ib","name":" "}]}""",
        "/stages/7/checks/proofs/0/name",
        "Blank"
    )]
    [InlineData(
        "/stages/7/checks",
        """{"proofs":[{"id":"ib","name":"IB"},{"id":"ib","name":"Nog een"}]}""",
        "/stages/7/checks/proofs/1/id",
        "IdTaken"
    )]
    [InlineData("/stages/1/id", "\"werving\"", "/stages/1/id", "IdTaken")]
    [InlineData("/stages/1/id", "\"../x\"", "/stages/1/id", "NotAnId")]
    [InlineData("/stages/1/id", "\"x\\n\"", "/stages/1/id", "NotAnId")]
    [InlineData("/organisation/colour", "\"#1f5f8b\\n\"", "/organisation/colour", "NotAColour")]
    [InlineData("/stages/1/id", "\"candidate\"", "/stages/1/id", "IdReserved")]
    [InlineData("/stages/1/escalationDays", "31", "/stages/1/escalationDays", "OutOfRange")]
    [InlineData("/stages/1/remindDaysBefore", "[0]", "/stages/1/remindDaysBefore/0", "OutOfRange")]
    [InlineData("/clocks", """{"rejectionDays":0}""", "/clocks/rejectionDays", "OutOfRange")]
    [InlineData("/clocks", """{"typical":{"termsDays":0}}""", "/clocks/typical/termsDays", "OutOfRange")]
    // Members of another kind
    [InlineData("/stages/0/terms", """["x"]""", "/stages/0/terms", "OtherKind")]
    [InlineData("/stages/1/approvals", "2", "/stages/1/approvals", "OtherKind")]
    [InlineData("/stages/1/priorityGroups", "\"cao-po-2018-2019-ie\"", "/stages/1/priorityGroups", "OtherKind")]
    [InlineData("/stages/0/priorityGroups", "\"cao-po-2050\"", "/stages/0/priorityGroups", "UnknownPriority")]
    [InlineData("/stages/1/maximumShortlist", "3", "/stages/1/maximumShortlist", "OtherKind")]
    [InlineData("/stages/3/interviews", "null", "/stages/3/interviews", "InterviewsMissing")]
    [InlineData("/stages/3/interviews/until", "\"13:30\"", "/stages/3/interviews/until", "NoInterviewFits")]
    [InlineData("/stages/3/interviews/maximumNext", "0", "/stages/3/interviews/maximumNext", "OutOfRange")]
    [InlineData(
        "/stages/3/interviews/assignment",
        """{"title":"Proefles","instructions":" "}""",
        "/stages/3/interviews/assignment/instructions",
        "Blank"
    )]
    [InlineData(
        "/stages/3/interviews/assignment",
        """{"title":"Proefles","instructions":"Geef les.","minutes":200}""",
        "/stages/3/interviews/until",
        "NoInterviewFits"
    )]
    [InlineData("/stages/0/references", """{"questions":["Hoe was het?"]}""", "/stages/0/references", "OtherKind")]
    [InlineData("/stages/3/interviews/scoringDays", "-5", "/stages/3/interviews/scoringDays", "OutOfRange")]
    // People who must be there
    [InlineData("/people/committee", "[]", "/people/committee", "CommitteeTooSmall")]
    [InlineData("/people/committee/1/chair", "true", "/people/committee", "SeveralChairs")]
    [InlineData("/people/management", "[]", "/people/management", "ManagementMissing")]
    [InlineData("/people/board", "[]", "/people/board", "BoardMissing")]
    // Dates
    [InlineData("/stages/0/starts", "\"someday\"", "/stages/0/starts", "NotADate")]
    [InlineData("/stages/0/deadline", "\"2026-12-01\"", "/stages/0/deadline", "DatePassed")]
    [InlineData("/stages/2/starts", "\"2027-01-15\"", "/stages/2/starts", "DatePassed")]
    [InlineData("/stages/3/interviews/day", "\"+1 werkdag\"", "/stages/3/interviews/day", "InterviewsBeforeDeadline")]
    public void A_fault_is_found_where_it_stands(string at, string value, string pointer, string key)
    {
        var fault = Assert.Single(StartRequests.Read(WithDefinition(at, value)).Faults);
        Assert.Equal(("/definition" + pointer, key), (fault.Pointer, fault.Key));
        Assert.NotEmpty(FaultTexts.Of(fault));
    }

    [Theory]
    [InlineData(0, "StageMissing")]
    [InlineData(5, "StageNeeds")]
    [InlineData(11, "StageMissing")]
    public void Stages_that_others_need_are_asked_for(int removed, string key)
    {
        var definition = StartRequests.Definition();
        definition["stages"]!.AsArray().RemoveAt(removed);
        var faults = StartRequests.Read(new JsonObject { ["definition"] = definition }.ToJsonString()).Faults;
        Assert.Equal([key], faults.Select(fault => fault.Key));
    }

    [Fact]
    public void Stages_come_in_the_order_in_which_they_need_each_other()
    {
        var definition = StartRequests.Definition();
        var stages = definition["stages"]!.AsArray();
        var posting = stages[0]!.DeepClone();
        stages.RemoveAt(0);
        stages.Insert(1, posting);
        var faults = StartRequests.Read(new JsonObject { ["definition"] = definition }.ToJsonString()).Faults;
        Assert.Contains(faults, f => f is { Pointer: "/definition/stages/1/kind", Key: "StageTooLate" });
    }

    [Fact]
    public void All_faults_are_found_at_once()
    {
        var read = StartRequests.Read(
            """
            {"template":"alkwin","overrides":{
              "organisation":{"region":7,"replyTo":"x"},
              "vacancy":{"fte":null,"monthlyPay":{"minimum":9000},"extra":1},
              "people":{"board":[]}
            }}
            """
        );
        Assert.Equal(
            [
                "/overrides/organisation/region",
                "/overrides/organisation/replyTo",
                "/overrides/people/board",
                "/overrides/vacancy/extra",
                "/overrides/vacancy/fte",
                "/overrides/vacancy/monthlyPay",
            ],
            read.Faults.Select(fault => fault.Pointer).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("", "", "InvalidJson")]
    [InlineData("{\"template\":", "", "InvalidJson")]
    [InlineData("[]", "", "ExpectedObject")]
    [InlineData("{}", "", "TemplateOrDefinition")]
    [InlineData("""{"template":"alkwin","definition":{}}""", "", "TemplateOrDefinition")]
    [InlineData("""{"template":1}""", "/template", "ExpectedText")]
    [InlineData("""{"template":"../alkwin"}""", "/template", "UnknownTemplate")]
    [InlineData("""{"template":"alkwin","overrides":[]}""", "/overrides", "ExpectedObject")]
    [InlineData("""{"template":"alkwin","colour":1}""", "/colour", "Unknown")]
    [InlineData("""{"template":"alkwin","template":"alkwin"}""", "/template", "GivenTwice")]
    [InlineData("""{"template":"alkwin\ud800"}""", "", "InvalidText")]
    public void A_request_that_is_none_is_refused(string body, string pointer, string key)
    {
        var fault = Assert.Single(StartRequests.Read(body).Faults);
        Assert.Equal((pointer, key), (fault.Pointer, fault.Key));
        Assert.NotEmpty(FaultTexts.Of(fault));
    }

    [Fact]
    public void Text_that_stops_being_JSON_is_pointed_at_by_line_and_position()
    {
        var fault = Assert.Single(StartRequests.Read("{\n  \"template\": alkwin\n}").Faults);
        Assert.Equal([2L, 15L], fault.Arguments);
    }

    /// <summary>A request with the template's definition, in which one value is another; null removes it.</summary>
    private static string WithDefinition(string pointer, string value)
    {
        var definition = StartRequests.Definition();
        var tokens = pointer.Split('/')[1..];
        var parent = tokens[..^1].Aggregate(definition, (node, token) => Child(node, token));
        var name = tokens[^1].Replace("~1", "/");
        if (value == "null" && name != "name")
        {
            parent.AsObject().Remove(name);
        }
        else if (parent is JsonArray list)
        {
            list[int.Parse(name)] = JsonNode.Parse(value);
        }
        else
        {
            parent[name] = JsonNode.Parse(value);
        }

        return new JsonObject { ["definition"] = definition }.ToJsonString();
    }

    private static JsonNode Child(JsonNode node, string token) =>
        (node is JsonArray list ? list[int.Parse(token)] : node[token])!;
}
