namespace Recruitment.Candidates.Terms;

/// <summary>The terms for a person as somebody fills them in, not judged yet.</summary>
public record TermsDraft
{
    /// <summary>Salary scale as the CAO names it.</summary>
    public string? Scale { get; init; }

    /// <summary>Step in the scale.</summary>
    public int? Step { get; init; }

    /// <summary>Gross, in euros, for a full-time appointment.</summary>
    public decimal? MonthlyPay { get; init; }

    /// <summary>As a fraction of full time.</summary>
    public decimal? Fte { get; init; }

    /// <summary>0: permanent.</summary>
    public int? TermMonths { get; init; }

    /// <summary>0: none.</summary>
    public int? ProbationMonths { get; init; }

    /// <summary>First day of work, Europe/Amsterdam.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>What this person did for the organisation before.</summary>
    public EarlierWork? EarlierWork { get; init; }

    /// <summary>Fixed-term contracts right before this appointment, with gaps of at most six months.</summary>
    public int? EarlierContracts { get; init; }

    /// <summary>Months that those contracts took, gaps included.</summary>
    public int? EarlierMonths { get; init; }

    /// <summary>Why the terms differ from the vacancy, where they do.</summary>
    public string? Reason { get; init; }

    /// <summary>This draft, with what it leaves open as in <paramref name="other"/>; but the reason.</summary>
    public TermsDraft Or(TermsDraft other) =>
        this with
        {
            Scale = Scale ?? other.Scale,
            Step = Step ?? other.Step,
            MonthlyPay = MonthlyPay ?? other.MonthlyPay,
            Fte = Fte ?? other.Fte,
            TermMonths = TermMonths ?? other.TermMonths,
            ProbationMonths = ProbationMonths ?? other.ProbationMonths,
            Start = Start ?? other.Start,
            EarlierWork = EarlierWork ?? other.EarlierWork,
            EarlierContracts = EarlierContracts ?? other.EarlierContracts,
            EarlierMonths = EarlierMonths ?? other.EarlierMonths,
        };
}
