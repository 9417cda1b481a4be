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
);
