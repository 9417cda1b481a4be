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

    /// <summary>When the candidate asked for a talk about the terms as they are now; that extends the deadline once.</summary>
    public DateTimeOffset? TalkAskedAt { get; init; }

    /// <summary>How often the candidate asked for a talk: once for each version of the terms.</summary>
    public int Talks { get; init; }

    /// <summary>What the candidate wants to talk about.</summary>
    public string? Question { get; init; }

    /// <summary>
    /// It does not lapse by itself: without an answer the time is extended, until the recruiter decides otherwise. Offers
    /// of before version 5 lapse.
    /// </summary>
    public bool StaysOpen { get; init; }

    /// <summary>Versions of the terms for this person when the offer went out; 0: what the vacancy says.</summary>
    public int FirstVersion { get; init; }

    /// <summary>Versions of the terms that the candidate was told of.</summary>
    public int Version { get; init; }

    /// <summary>The first deadline that passed without an answer to the terms as they are now; since then the recruiter may take the offer back.</summary>
    public DateTimeOffset? OverdueSince { get; init; }

    /// <summary>The recruiter's decision to take back an offer that was not answered.</summary>
    public OfferRuling? Ruling { get; init; }

    public bool IsOpen(DateTimeOffset now) => Answer is null && now < EndsAt;
}

/// <summary>How an offer ended.</summary>
public enum OfferAnswer
{
    Accepted,
    Declined,

    /// <summary>No answer came, and the recruiter took the offer back; before version 5 it lapsed by rule.</summary>
    Lapsed,

    /// <summary>The candidate withdrew or was erased.</summary>
    Gone,
}

/// <summary>Why an offer that was not answered holds no longer.</summary>
/// <param name="By">Who decided it.</param>
public sealed record OfferRuling(string Reason, PersonId By, DateTimeOffset At);
