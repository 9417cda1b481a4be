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
