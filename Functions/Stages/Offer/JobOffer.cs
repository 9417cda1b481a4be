using Recruitment.Records;

namespace Recruitment.Stages.Offer;

/// <summary>The record of an offer to one candidate, and of what they answered. Filed under the candidate.</summary>
public sealed record JobOffer
{
    public required ProcedureId Procedure { get; init; }
    public required string Stage { get; init; }

    /// <summary>The stage's step, <c>{stage}-{round}</c>.</summary>
    public required string Step { get; init; }
    public required CandidateId Candidate { get; init; }
    public required DateTimeOffset OfferedAt { get; init; }

    /// <summary>The deadline as it was planned, before a talk extended it.</summary>
    public required DateTimeOffset PlannedClosesAt { get; init; }

    /// <summary>The deadline that the candidate is told.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>Until when an answer still counts.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    public OfferAnswer? Answer { get; init; }
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Why the candidate declined, if they said so.</summary>
    public string? Reason { get; init; }

    /// <summary>When the candidate asked for a talk; that extends the deadline once.</summary>
    public DateTimeOffset? TalkAskedAt { get; init; }

    /// <summary>What the candidate wants to talk about.</summary>
    public string? Question { get; init; }

    public bool IsOpen(DateTimeOffset now) => Answer is null && now < EndsAt;
}

/// <summary>How an offer ended.</summary>
public enum OfferAnswer
{
    Accepted,
    Declined,

    /// <summary>No answer came; by rule that counts as declined.</summary>
    Lapsed,

    /// <summary>The candidate withdrew or was erased.</summary>
    Gone,
}
