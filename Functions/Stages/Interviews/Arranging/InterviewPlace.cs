namespace Recruitment.Stages.Interviews.Arranging;

/// <summary>Where interviews are to be; null leaves it as it is, empty takes away what was set.</summary>
public sealed record InterviewPlace(string? Room, string? MeetingLink)
{
    public const int LongestLink = 2000;

    /// <summary>What holds when this is set over what was.</summary>
    public (string? Room, string? MeetingLink) Over(string? room, string? meetingLink) =>
        (Set(Room, room), Set(MeetingLink, meetingLink));

    /// <summary>Whether an address can be shown as a link: https, and without what an address has no place for.</summary>
    public static bool IsLink(string text) =>
        text.Length <= LongestLink
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps;

    private static string? Set(string? given, string? was) =>
        given is null ? was
        : given.Length == 0 ? null
        : given;
}
