using Recruitment.Definition.Documents;

namespace Recruitment.Definition;

/// <summary>What is recruited for.</summary>
public sealed record Vacancy
{
    /// <summary>What it is: a job, unless another kind is given.</summary>
    public VacancyKind Kind { get; init; }

    /// <summary>Name of the function, the title of the vacancy.</summary>
    public required string Function { get; init; }

    /// <summary>What it comes down to, in a few sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>People to appoint.</summary>
    public int Positions { get; init; } = 1;

    /// <summary>The function's place in the organisation, in sentences.</summary>
    public string? PlaceInOrganisation { get; init; }

    /// <summary>What whoever is appointed is to bring about, in sentences.</summary>
    public string? Assignment { get; init; }

    /// <summary><c>PO</c>, <c>VO</c>, <c>SO</c> or <c>MBO</c>. Separate from the CAO: a PO board can pay by the CAO VO.</summary>
    public required string Sector { get; init; }

    /// <summary>The collective agreement, such as <c>CAO VO</c>; due for a job.</summary>
    public string? Cao { get; init; }

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

    /// <summary>Whether the appointment can go on after its term, in a sentence.</summary>
    public string? Extension { get; init; }

    /// <summary>When the work starts; may be fuzzy.</summary>
    public string? Start { get; init; }

    /// <summary>Presence that is asked for, in a sentence.</summary>
    public string? Presence { get; init; }

    /// <summary>What whoever is appointed will do, in sentences.</summary>
    public IReadOnlyList<string> Tasks { get; init; } = [];

    /// <summary>Education that is asked for, in sentences.</summary>
    public IReadOnlyList<string> Education { get; init; } = [];

    /// <summary>What candidates are assessed on.</summary>
    public IReadOnlyList<Criterion> Criteria { get; init; } = [];

    /// <summary>What kind of person is looked for, in sentences.</summary>
    public IReadOnlyList<string> Profile { get; init; } = [];

    /// <summary>
    /// The description of the function that is recruited for; scale, tasks and criteria that the vacancy does not give
    /// are taken from it.
    /// </summary>
    [Registered]
    public FunctionDescription? FunctionDescription { get; init; }

    /// <summary>The assessment framework whose criteria are scored beside the vacancy's own.</summary>
    public PinnedFramework? Framework { get; init; }

    /// <summary>What happens around the start, such as shadowing and handover, in sentences.</summary>
    public IReadOnlyList<string> Handover { get; init; } = [];
}
