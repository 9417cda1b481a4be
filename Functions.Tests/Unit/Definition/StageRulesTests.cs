using System.Text.Json.Nodes;
using Recruitment.Definition.Reading;

namespace Recruitment.Tests.Definition;

/// <summary>What holds of the stages of a definition among each other, and of the plans of some.</summary>
public sealed class StageRulesTests
{
    [Theory]
    [InlineData("interviews")]
    [InlineData("preselection", "KindTwice")]
    public void Only_interviews_can_be_held_in_more_than_one_round(string kind, params string[] faults)
    {
        var definition = StartRequests.Definition();
        var stages = definition["stages"]!.AsArray();
        var place = stages.Select(s => (string)s!["kind"]!).ToList().IndexOf(kind);
        var again = stages[place]!.DeepClone();
        again["id"] = "nog-eens";
        stages.Insert(place + 1, again);
        var read = StartRequests.Read(new JsonObject { ["definition"] = definition }.ToJsonString());
        Assert.Equal(faults, read.Faults.Select(fault => fault.Key));
    }

    [Theory]
    [InlineData("recommendation", "tieBreak", "chair")]
    [InlineData("recommendation", "tieBreak", "talk")]
    [InlineData("interviews", "tieBreak", "chair")]
    [InlineData("preselection", "tieBreak", "chair", "OtherKind")]
    [InlineData("recommendation", "tieBreak", "coin", "ExpectedWord")]
    [InlineData("nomination", "whenSilent", "proceed")]
    [InlineData("preselection", "whenSilent", "proceed")]
    [InlineData("decision", "whenSilent", "extend")]
    [InlineData("decision", "whenSilent", "proceed", "ProceedRejects")]
    [InlineData("recommendation", "whenSilent", "proceed", "ProceedRejects")]
    [InlineData("posting", "whenSilent", "extend", "AsksNobody")]
    public void What_happens_at_ties_and_silence_is_said_of_stages_that_vote(
        string kind,
        string member,
        string value,
        params string[] faults
    )
    {
        var definition = StartRequests.Definition();
        definition["stages"]!.AsArray().First(stage => (string)stage!["kind"]! == kind)![member] = value;
        var read = StartRequests.Read(new JsonObject { ["definition"] = definition }.ToJsonString());
        Assert.Equal(faults, read.Faults.Select(fault => fault.Key));
        Assert.All(read.Faults, fault => Assert.NotEmpty(FaultTexts.Of(fault)));
    }

    [Theory]
    [InlineData("null", "", "ReferencesMissing")]
    [InlineData("""{"questions":[]}""", "/questions", "QuestionsMissing")]
    [InlineData("""{"questions":["Hoe?"],"perCandidate":6}""", "/perCandidate", "OutOfRange")]
    [InlineData("""{"questions":["Hoe?"],"answerDays":0}""", "/answerDays", "OutOfRange")]
    public void References_are_asked_by_a_plan_that_can_be_followed(string plan, string pointer, string key)
    {
        var definition = StartRequests.Definition();
        var stage = JsonNode.Parse("""{"id":"referenties","kind":"references","deadline":"+3 werkdagen"}""")!;
        stage["references"] = JsonNode.Parse(plan);
        definition["stages"]!.AsArray().Insert(4, stage);
        var read = StartRequests.Read(new JsonObject { ["definition"] = definition }.ToJsonString());
        var fault = Assert.Single(read.Faults);
        Assert.Equal(($"/definition/stages/4/references{pointer}", key), (fault.Pointer, fault.Key));
        Assert.NotEmpty(FaultTexts.Of(fault));
    }
}
