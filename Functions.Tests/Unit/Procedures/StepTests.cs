using System.Text.Json;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Stages.ProgrammePhase;
using Recruitment.Stages.TermEnd;

namespace Recruitment.Tests.Procedures;

public sealed class StepTests
{
    /// <summary>As long as an id can be, in every part of it.</summary>
    private static readonly string Longest = string.Join('-', Enumerable.Repeat(new string('a', 40), 5));

    public static TheoryData<string, int> Steps =>
        new()
        {
            { "gesprek", 1 },
            { "gesprek-1", 1 },
            { "gesprek-1", 12 },
            { "gesprek-1-1", 2 },
            { "gesprek-2b", 10 },
            { "a", int.MaxValue },
            { Longest, 1 },
            { $"{Longest}-9", 9 },
        };

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_step_is_read_as_it_was_written_whatever_the_stage_is_called(string stage, int round)
    {
        var step = new Step(stage, round);

        Assert.Equal(step, Step.Parse(step.ToString()));
        Assert.Equal(step, Step.In(step.ToString(), ["gesprek", "gesprek-1", "gesprek-1-1", stage]));
        Assert.Equal(new SessionKey(step, 3), SessionKey.Parse(new SessionKey(step, 3).ToString()));
        Assert.Equal((step, 2), TermKey.Read(TermKey.StepOf(step, 2)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("gesprek")]
    [InlineData("-1")]
    [InlineData("gesprek-")]
    [InlineData("gesprek-0")]
    [InlineData("gesprek-01")]
    [InlineData("gesprek-+1")]
    [InlineData("gesprek- 1")]
    [InlineData("gesprek-1x")]
    [InlineData("gesprek-1-scores")]
    [InlineData("gesprek-99999999999")]
    public void What_is_no_step_is_none(string? text) => Assert.Null(Step.Parse(text));

    [Theory]
    [InlineData("gesprek-1", "gesprek", 1)]
    [InlineData("gesprek-1-1", "gesprek-1", 1)]
    [InlineData("gesprek-1-scores", "gesprek", 1)]
    [InlineData("gesprek-1-2-scores", "gesprek-1", 2)]
    [InlineData("gesprek-tweede-2-scores", "gesprek-tweede", 2)]
    [InlineData("gesprek-2-a-b", "gesprek", 2)]
    [InlineData("gesprek-3.2", "gesprek", 3)]
    public void Of_what_belongs_to_a_step_the_stage_is_found_among_those_of_the_definition(
        string text,
        string stage,
        int round
    )
    {
        string[] stages = ["gesprek", "gesprek-1", "gesprek-tweede", "ander"];

        Assert.Equal(new Step(stage, round), Step.In(text, stages));
        Assert.Equal(new Step(stage, round), Step.In(text, stages.Reverse()));
    }

    [Fact]
    public void A_stage_that_is_called_like_a_step_of_another_is_not_taken_for_it()
    {
        Assert.Equal(new Step("gesprek", 1), Step.In("gesprek-1-1", ["gesprek"]));
        Assert.Equal(new Step("gesprek-1", 1), Step.In("gesprek-1-1", ["gesprek-1"]));
        Assert.Null(Step.In("gesprek-1", ["gesprek-1"]));
        Assert.Null(Step.In("gesprekken-1", ["gesprek"]));
        Assert.Null(Step.In("gesprek-10x", ["gesprek"]));
    }

    [Fact]
    public void A_step_is_stored_as_the_text_that_it_always_was()
    {
        var step = new Step("gesprek-1", 2);
        var stored = JsonSerializer.Serialize(step, RecordJson.Options);

        Assert.Equal("\"gesprek-1-2\"", stored);
        Assert.Equal(step, JsonSerializer.Deserialize<Step>(stored, RecordJson.Options));
        Assert.Contains(
            "\"gesprek-1-2\"",
            JsonSerializer.Serialize(new StageCall(new ProcedureId("p"), "gesprek-1", 2)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("7")]
    [InlineData("\"gesprek\"")]
    public void What_is_stored_and_is_no_step_is_a_fault(string stored) =>
        Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize<Step>(stored, RecordJson.Options));
}
