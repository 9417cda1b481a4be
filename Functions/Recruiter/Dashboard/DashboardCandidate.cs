using Recruitment.Candidates;
using Recruitment.Records;

namespace Recruitment.Recruiter.Dashboard;

/// <summary>A candidate as the recruiter sees them.</summary>
public sealed record DashboardCandidate(
    CandidateId Id,
    string Name,
    string Email,
    Track Track,
    CandidateStatus Status,
    DateTimeOffset ReceivedAt,
    bool HasCv,
    string? PriorityGroup
)
{
    /// <summary>Until when the candidate is in reserve; null: they are not.</summary>
    public DateOnly? ReserveUntil { get; init; }

    /// <summary>As a listing tells, which knows of no priority.</summary>
    public static DashboardCandidate Of(CandidateSummary c) =>
        new(c.Id, c.Name, c.Email, c.Track, c.Status, c.ReceivedAt, c.HasCv, PriorityGroup: null)
        {
            ReserveUntil = c.ReserveUntil,
        };

    public static DashboardCandidate Of(Candidate c) =>
        new(
            c.Id,
            c.Enrolment is { } team ? $"{team.School} ({c.Name})" : c.Name,
            c.Email,
            c.Track,
            c.Status,
            c.ReceivedAt,
            c.Cv is not null,
            c.PriorityGroup
        )
        {
            ReserveUntil = c.Status == CandidateStatus.Reserve ? c.Reserve?.Until : null,
        };
}
