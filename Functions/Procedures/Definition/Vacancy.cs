namespace Recruitment.Procedures.Definition;

/// <summary>What is recruited for.</summary>
public sealed record Vacancy
{
    public required string Function { get; init; }
    public required string Summary { get; init; }

    /// <summary><c>PO</c>, <c>VO</c>, <c>SO</c> or <c>MBO</c>. Separate from the CAO: a PO board can pay by the CAO VO.</summary>
    public required string Sector { get; init; }

    /// <summary>The collective agreement, such as <c>CAO VO</c>.</summary>
    public required string Cao { get; init; }

    /// <summary>What the function is for the participation council; unless given, no statutory advice is due.</summary>
    public VacancyRole Role { get; init; } = VacancyRole.Staff;

    /// <summary>Salary scale as the CAO names it, such as <c>LC</c>.</summary>
    public string? Scale { get; init; }

    /// <summary>Gross monthly pay in euros for a full-time appointment.</summary>
    public NumberRange? MonthlyPay { get; init; }

    /// <summary>What the grading depends on, in a sentence.</summary>
    public string? Grading { get; init; }

    /// <summary>Size of the appointment as a fraction of full time.</summary>
    public NumberRange? Fte { get; init; }

    /// <summary>Length of the appointment in months; absent when permanent.</summary>
    public int? TermMonths { get; init; }

    /// <summary>Length of the probation in months; absent: none. At most what the law allows for the term.</summary>
    public int? ProbationMonths { get; init; }

    /// <summary>How many are appointed.</summary>
    public int Positions { get; init; } = 1;

    /// <summary>When the work starts; may be fuzzy.</summary>
    public string? Start { get; init; }

    /// <summary>Presence that is asked for, in a sentence.</summary>
    public string? Presence { get; init; }

    public IReadOnlyList<string> Tasks { get; init; } = [];
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>What happens around the start, such as shadowing and handover, in sentences.</summary>
    public IReadOnlyList<string> Handover { get; init; } = [];
}
