namespace Recruitment.Stages.Interviews.Arranging;

/// <summary>Where interviews are to be; null leaves it as it is, empty takes away what was set.</summary>
public sealed record InterviewPlace(string? Room, string? MeetingLink)
{
    /// <summary>What holds when this is set over what was.</summary>
    public (string? Room, string? MeetingLink) Over(string? room, string? meetingLink) =>
        (Set(Room, room), Set(MeetingLink, meetingLink));

    private static string? Set(string? given, string? was) =>
        given is null ? was
        : given.Length == 0 ? null
        : given;
}
