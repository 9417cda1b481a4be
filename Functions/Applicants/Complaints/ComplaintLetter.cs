using Recruitment.Correspondence;

namespace Recruitment.Applicants.Complaints;

/// <summary>A mail about a complaint.</summary>
public sealed record ComplaintLetter : Letter
{
    public ComplaintLetter(Letter letter)
        : base(letter) { }

    public required Complaint Complaint { get; init; }

    /// <summary>By when it is to be answered, UTC.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>Where the recruiter answers; null for anybody else.</summary>
    public Uri? Dashboard { get; init; }
}
