using Recruitment.Definition;

namespace Recruitment.Candidates.Terms;

/// <summary>What one person is offered: figures and a day, where a vacancy has ranges and words.</summary>
public sealed record ExactTerms
{
    /// <summary>Salary scale as the CAO names it; absent in a membership.</summary>
    public string? Scale { get; init; }

    /// <summary>Step in the scale, from 0 or 1 as the CAO counts.</summary>
    public int? Step { get; init; }

    /// <summary>Gross, in euros, for a full-time appointment; absent in a membership.</summary>
    public decimal? MonthlyPay { get; init; }

    /// <summary>As a fraction of full time; absent in a membership.</summary>
    public decimal? Fte { get; init; }

    /// <summary>Null: permanent.</summary>
    public int? TermMonths { get; init; }

    /// <summary>0: none.</summary>
    public int ProbationMonths { get; init; }

    /// <summary>First day of work, Europe/Amsterdam.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The same, as what is offered and agreed is read everywhere.</summary>
    public AppointmentTerms AsAppointment() =>
        new()
        {
            Scale = Scale,
            Step = Step,
            Fte = Exactly(Fte),
            MonthlyPay = Exactly(MonthlyPay),
            TermMonths = TermMonths,
            ProbationMonths = ProbationMonths,
            Start = AgreedTerms.Written(Start),
        };

    private static NumberRange? Exactly(decimal? figure) => figure is { } one ? new NumberRange(one, one) : null;
}
