using Recruitment.Definition;

namespace Recruitment.Tests.Definition.Warnings;

/// <summary>Work starts on 1 April 2027, and the handover two working days before.</summary>
public sealed class HandoverWarningsTests
{
    [Theory]
    [InlineData("+8 weken", "+2 dagen", null)]
    [InlineData("2027-04-20", "2027-04-20", null)]
    [InlineData("2027-04-20", "2027-04-21", "MeetingAfterHandover")]
    [InlineData("+1 week", "+2 dagen", "MeetingAfterHandover")]
    [InlineData("+8 weken", "+10 weken", "MeetingAfterHandover")]
    [InlineData("+8 weken", "1 maart 2027", "MeetingBeforeHandover")]
    public void A_meeting_outside_the_handover_is_told(string closes, string day, string? key)
    {
        var definition = Warned.Stage(
            StageKind.Handover,
            stage =>
                stage with
                {
                    Deadline = closes,
                    Handover = stage.Handover! with
                    {
                        Meetings = [new HandoverMeeting { Title = "Kennismaken", Day = day }],
                    },
                }
        );

        Assert.Equal(key is null ? [] : [$"/stages/9/handover/meetings/0/day {key}"], Warned.Told(definition));
    }
}
