namespace Recruitment.Procedures.Interviewing;

/// <summary>What those who have an interview are told, as orders name it: for who tells beforehand who will be.</summary>
public static class InterviewNotices
{
    /// <summary>An appointment, or another.</summary>
    public const string Appointment = "InterviewConfirmationMail";

    /// <summary>There are more times to choose from.</summary>
    public const string TimesAdded = "InterviewTimesAddedMail";

    /// <summary>The procedure stands still.</summary>
    public const string Suspended = "InterviewsSuspendedMail";

    /// <summary>It goes on.</summary>
    public const string Resumed = "InterviewsResumedMail";

    public static IReadOnlyList<string> All { get; } = [Appointment, TimesAdded, Suspended, Resumed];
}
