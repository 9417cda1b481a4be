using Recruitment.Records;

namespace Recruitment.Stages.TermEnd;

/// <summary>What was decided about one term, as the appointed is told in writing (BW 7:668(1)).</summary>
public sealed record TermNotice
{
    /// <summary>Which term: 1 for the first.</summary>
    public required int Number { get; init; }

    /// <summary>Last day of that term, Europe/Amsterdam.</summary>
    public required DateOnly LastDay { get; init; }
    public required TermDecision Decision { get; init; }

    /// <summary>Length of the next term, when there is one.</summary>
    public int? Months { get; init; }

    /// <summary>On which terms it goes on, where they change.</summary>
    public string? Conditions { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>The member of the board who recorded it.</summary>
    public required PersonId DecidedBy { get; init; }

    /// <summary>The next term makes the contract permanent by the chain rule.</summary>
    public bool PassesChain { get; init; }

    /// <summary>When the mails about it had gone out.</summary>
    public DateTimeOffset? SentAt { get; init; }
}
