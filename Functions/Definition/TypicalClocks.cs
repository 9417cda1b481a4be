namespace Recruitment.Definition;

/// <summary>
/// Clocks that one school set itself, in calendar days; each counts only when it is given. Missing one is no fault: the
/// recruiter is warned when a plan does not fit and while it runs.
/// </summary>
public sealed record TypicalClocks
{
    /// <summary>From receipt to acknowledgement.</summary>
    public int? AcknowledgementDays { get; init; }

    /// <summary>For which a vacancy is open at least; 7 unless given.</summary>
    public int? PostingDays { get; init; }

    /// <summary>From the closing of the posting to the invitations for an interview.</summary>
    public int? InvitationDays { get; init; }

    /// <summary>From the closing of the posting to the interviews.</summary>
    public int? InterviewDays { get; init; }

    /// <summary>From the interviews to the committee's recommendation.</summary>
    public int? ResultDays { get; init; }

    /// <summary>From the board's decision to the offer, over which the terms are talked.</summary>
    public int? TermsDays { get; init; }
}
