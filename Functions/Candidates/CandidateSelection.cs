using Recruitment.Records;

namespace Recruitment.Candidates;

/// <summary>Picks candidates of a procedure by where they stand, so that orchestrations need not carry lists of them.</summary>
public sealed record CandidateSelection
{
    /// <summary>Candidates with any of these statuses.</summary>
    public required IReadOnlyList<CandidateStatus> Statuses { get; init; }

    /// <summary>Only candidates of this track; null: of both.</summary>
    public Track? Track { get; init; }

    /// <summary>Only these candidates; null: all.</summary>
    public IReadOnlyList<CandidateId>? Only { get; init; }

    /// <summary>Only candidates of this priority group; null: whatever their group.</summary>
    public string? PriorityGroup { get; init; }

    /// <summary>Every candidate who has no final answer yet.</summary>
    public static CandidateSelection Unanswered { get; } =
        new() { Statuses = [.. Enum.GetValues<CandidateStatus>().Where(s => !s.IsFinal)] };

    /// <summary>Every candidate who has no final answer yet and waits for none in reserve.</summary>
    public static CandidateSelection NotInReserve { get; } =
        new() { Statuses = [.. Unanswered.Statuses.Where(s => s != CandidateStatus.Reserve)] };

    public bool Includes(Candidate candidate) =>
        Statuses.Contains(candidate.Status)
        && (Track is null || candidate.Track == Track)
        && (Only is null || Only.Contains(candidate.Id))
        && (PriorityGroup is null || candidate.PriorityGroup == PriorityGroup);
}
