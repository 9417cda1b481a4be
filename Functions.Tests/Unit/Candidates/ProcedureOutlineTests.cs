using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Procedures;
using Recruitment.Records;
using Recruitment.Tests.Driving;
using Recruitment.Wording;

namespace Recruitment.Tests.Candidates;

/// <summary>The course of a procedure, as who applies reads it.</summary>
public sealed class ProcedureOutlineTests
{
    [Theory]
    [InlineData("nl", "vrijdag 29 januari 2027", "eind januari")]
    [InlineData("en", "Friday 29 January 2027", "late January")]
    public async Task What_was_planned_is_said_in_the_readers_language(string language, string when, string written)
    {
        var definition = Scene.Alkwin();
        var posting = definition.Stages.First(stage => stage.Kind == StageKind.Posting);
        var procedure = new Procedure
        {
            Id = ProcedureId.New(),
            CreatedAt = new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero),
            Timeline =
            [
                new StageDates
                {
                    StageId = posting.Id,
                    Deadline = new ResolvedDate("eind januari", new DateOnly(2027, 1, 29), "late-end|2027-01"),
                },
            ],
        };

        // In a task of its own, so that the language ends with it.
        var outline = await Task.Run(() =>
        {
            ReaderLanguage.Use(language);
            return ProcedureOutline.Of(procedure, definition, new DateOnly(2027, 1, 11));
        });

        Assert.Equal((when, written), (outline[0].When, outline[0].Written));
    }
}
