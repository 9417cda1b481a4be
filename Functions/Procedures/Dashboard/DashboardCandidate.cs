using Recruitment.Candidates;

namespace Recruitment.Procedures.Dashboard;

/// <summary>A candidate as the recruiter sees them.</summary>
public sealed record DashboardCandidate(
    string Name,
    string Email,
    Track Track,
    CandidateStatus Status,
    DateTimeOffset ReceivedAt,
    bool HasCv
);
