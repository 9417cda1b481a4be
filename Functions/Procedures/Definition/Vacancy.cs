namespace Recruitment.Procedures.Definition;

/// <summary>What is recruited for.</summary>
public sealed record Vacancy
{
    public VacancyKind Kind { get; init; }
    public required string Function { get; init; }
    public required string Summary { get; init; }

    /// <summary><c>PO</c>, <c>VO</c>, <c>SO</c> or <c>MBO</c>. Separate from the CAO: a PO board can pay by the CAO VO.</summary>
    public required string Sector { get; init; }

    /// <summary>The collective agreement, such as <c>CAO VO</c>; due for a job.</summary>
    public string? Cao { get; init; }

    /// <summary>Salary scale as the CAO names it, such as <c>LC</c>.</summary>
    public string? Scale { get; init; }

    /// <summary>Gross monthly pay in euros for a full-time appointment.</summary>
    public NumberRange? MonthlyPay { get; init; }

    /// <summary>What the grading depends on, in a sentence.</summary>
    public string? Grading { get; init; }

    /// <summary>Size of the appointment as a fraction of full time.</summary>
    public NumberRange? Fte { get; init; }

    /// <summary>How many people are appointed.</summary>
    public int Positions { get; init; } = 1;

    /// <summary>Length of the appointment in months; absent when permanent.</summary>
    public int? TermMonths { get; init; }

    /// <summary>When the work starts; may be fuzzy.</summary>
    public string? Start { get; init; }

    /// <summary>Presence that is asked for, in a sentence.</summary>
    public string? Presence { get; init; }

    public IReadOnlyList<string> Tasks { get; init; } = [];
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>What happens around the start, such as shadowing and handover, in sentences.</summary>
    public IReadOnlyList<string> Handover { get; init; } = [];
}
