namespace Recruitment.Procedures.Interviewing;

/// <summary>What is arranged of one interview; what is absent stays as it is.</summary>
public sealed record InterviewArrangement
{
    /// <summary>When it begins, Europe/Amsterdam: <c>2027-02-08T10:00</c>. Also a time that was not on offer.</summary>
    public string? Start { get; init; }

    /// <summary>Building and room; empty: where the others are.</summary>
    public string? Room { get; init; }

    /// <summary>Where it is held online: https, up to 2,000 characters; empty: where the others are.</summary>
    public string? MeetingLink { get; init; }

    /// <summary>Why; kept with the candidate's interview.</summary>
    public required string Reason { get; init; }

    /// <summary>Id of who arranges it: <c>recruiter</c>, <c>hr-1</c>, …</summary>
    public string By { get; init; } = "recruiter";
}

/// <summary>What is arranged of a whole round of interviews; what is absent stays as it is.</summary>
public sealed record RoundArrangement
{
    /// <summary>Times to choose from besides those on offer, Europe/Amsterdam: <c>2027-02-08T10:00</c>.</summary>
    public IReadOnlyList<string> Add { get; init; } = [];

    /// <summary>Building and room; empty: as the definition says.</summary>
    public string? Room { get; init; }

    /// <summary>Where they are held online: https, up to 2,000 characters; empty: they are not.</summary>
    public string? MeetingLink { get; init; }

    /// <summary>Why; kept with the stage.</summary>
    public required string Reason { get; init; }

    /// <summary>Id of who arranges it: <c>recruiter</c>, <c>hr-1</c>, …</summary>
    public string By { get; init; } = "recruiter";
}
