using Recruitment.Records;

namespace Recruitment.Stages.TermEnd;

/// <summary>The record of an appointed person's fixed term: the one that runs, and what was decided about those before. Filed under the candidate.</summary>
public sealed record Term
{
    public required ProcedureId Procedure { get; init; }
    public required string Stage { get; init; }
    public required CandidateId Candidate { get; init; }

    /// <summary>Which term runs: 1 for the first, 2 after an extension.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Length of the term that runs.</summary>
    public required int Months { get; init; }

    /// <summary>Months of all its terms together.</summary>
    public required int AllMonths { get; init; }

    /// <summary>First and last day of the term that runs, Europe/Amsterdam.</summary>
    public required DateOnly StartsOn { get; init; }
    public required DateOnly LastDay { get; init; }

    /// <summary>The last day on which the board should decide.</summary>
    public required DateOnly DecideBy { get; init; }

    /// <summary>What was decided about each term that had a decision, in order.</summary>
    public IReadOnlyList<TermNotice> Notices { get; init; } = [];

    /// <summary>Nothing is left to decide: it ended, became permanent, or its last day passed.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The last day passed without a decision.</summary>
    public bool HasPassed { get; init; }

    public TermNotice? NoticeOf(int number) => Notices.FirstOrDefault(n => n.Number == number);
}
