namespace Recruitment.Applicants.Correcting;

/// <summary>The address that somebody can be reached at.</summary>
public sealed record AddressCorrection
{
    /// <summary>The address that is right; the one that there is, when the mailbox was repaired.</summary>
    public required string Email { get; init; }

    /// <summary>How that became known.</summary>
    public required string Reason { get; init; }

    /// <summary>Id of who corrects it: <c>recruiter</c>, <c>hr-1</c>, …; the contact's own when they do.</summary>
    public string By { get; init; } = "recruiter";
}
