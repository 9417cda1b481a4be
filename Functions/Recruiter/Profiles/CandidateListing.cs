using Recruitment.Candidates;
using Recruitment.Records;

namespace Recruitment.Recruiter.Profiles;

/// <summary>A candidate as a list shows them. Of who was erased only the id and the moment of the application are left.</summary>
public sealed record CandidateListing
{
    public required CandidateId Id { get; init; }

    /// <summary>A status of candidates, or <c>erased</c>.</summary>
    public required string Status { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }
    public Track? Track { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Since when the status holds; absent at the first.</summary>
    public DateTimeOffset? StatusAt { get; init; }

    /// <summary>The stage's step in which the status was given.</summary>
    public string? StatusStep { get; init; }
    public bool HasCv { get; init; }

    /// <summary>Of who is in reserve: the first day of work of whoever was appointed; until then the place may come free.</summary>
    public DateOnly? ReserveUntil { get; init; }

    /// <summary>Where everything that the procedure knows of the candidate is.</summary>
    public required Uri Url { get; init; }
}
