namespace Recruitment.Definition;

/// <summary>How the end of a fixed term is prepared.</summary>
public sealed record TermEndPlan
{
    /// <summary>Months before the last day of the term at which the board is asked to decide.</summary>
    public int DecideMonthsBefore { get; init; } = 3;

    /// <summary>Fixed-term contracts with the same employer before this one, with gaps of at most six months.</summary>
    public int EarlierContracts { get; init; }

    /// <summary>Months that those contracts took, gaps included.</summary>
    public int EarlierMonths { get; init; }
}
