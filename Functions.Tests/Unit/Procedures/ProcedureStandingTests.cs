using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Procedures;

public sealed class ProcedureStandingTests
{
    /// <summary>What Azure takes as metadata of a blob, less what else is there.</summary>
    private const int MostBytes = 8000;

    private const int LongestLine = 200;

    [Fact]
    public void The_longest_standing_fits_in_a_listing()
    {
        var longest = new string('é', LongestLine);
        var alkwin = Scene.Alkwin();
        var definition = alkwin with
        {
            Vacancy = alkwin.Vacancy with { Function = longest },
            Organisation = alkwin.Organisation with { Name = longest, Colour = "#1d4f76" },
            Stages = [.. alkwin.Stages.Select(stage => stage with { Title = longest })],
        };
        var day = new ResolvedDate("z.s.m.", new DateOnly(2027, 2, 5), "day");
        var procedure = new Procedure
        {
            Id = ProcedureId.New(),
            Template = "schoolleiders",
            CreatedAt = DateTimeOffset.UnixEpoch,
            CurrentStage = definition.Stages[0].Id,
            Timeline =
            [
                .. definition.Stages.Select(stage => new StageDates
                {
                    StageId = stage.Id,
                    Starts = day,
                    Deadline = day,
                    InterviewDay = day,
                }),
            ],
        };
        var seats = Enumerable
            .Range(1, 26)
            .Select(number => new StandingSeat(Identifier.New(), new PersonId($"hr-{number}-25")))
            .ToList();

        var told = RecordSummary.Write(
            new KeptProcedure(procedure.Id) { Standing = ProcedureStanding.Of(procedure, definition, seats) }
        );

        Assert.InRange(told.Length, 4000, MostBytes);
    }

    [Fact]
    public void A_stage_that_the_definition_does_not_know_is_left_out()
    {
        var procedure = new Procedure
        {
            Id = ProcedureId.New(),
            CreatedAt = DateTimeOffset.UnixEpoch,
            CurrentStage = "verdwenen",
            Timeline = [new StageDates { StageId = "verdwenen" }],
        };
        var standing = ProcedureStanding.Of(procedure, Scene.Alkwin(), []);
        Assert.Null(standing.Stage);
        Assert.Empty(standing.Coming);
    }
}
