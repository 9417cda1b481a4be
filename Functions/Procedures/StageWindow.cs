namespace Recruitment.Procedures;

/// <summary>
/// The moments of one wait for people, all in UTC and in this order: it opens, reminds, closes; after the close the
/// recruiter and the chair are told (escalation), and people can still act until it ends.
/// </summary>
public sealed record StageWindow
{
    public required DateTimeOffset OpensAt { get; init; }
    public IReadOnlyList<DateTimeOffset> RemindersAt { get; init; } = [];
    public required DateTimeOffset ClosesAt { get; init; }
    public required DateTimeOffset EndsAt { get; init; }
}
