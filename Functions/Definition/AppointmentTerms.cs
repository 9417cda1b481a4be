namespace Recruitment.Definition;

/// <summary>What is offered and agreed: the offer's own terms, and where it says nothing the vacancy's.</summary>
public sealed record AppointmentTerms
{
    public string? Scale { get; init; }
    public int? Step { get; init; }
    public NumberRange? Fte { get; init; }

    /// <summary>Gross, in euros, for a full-time appointment.</summary>
    public NumberRange? MonthlyPay { get; init; }

    /// <summary>Null: permanent.</summary>
    public int? TermMonths { get; init; }

    /// <summary>Null or 0: none.</summary>
    public int? ProbationMonths { get; init; }

    /// <summary>As written.</summary>
    public string? Start { get; init; }

    public static AppointmentTerms Of(ProcedureDefinition definition)
    {
        var vacancy = definition.Vacancy;
        var offer = definition.Stages.FirstOrDefault(s => s.Kind == StageKind.Offer)?.Offer;
        return new AppointmentTerms
        {
            Scale = offer?.Scale ?? vacancy.Scale,
            Step = offer?.Step,
            Fte = offer?.Fte is { } fte ? new NumberRange(fte, fte) : vacancy.Fte,
            MonthlyPay = offer?.MonthlyPay is { } pay ? new NumberRange(pay, pay) : vacancy.MonthlyPay,
            TermMonths = offer?.TermMonths ?? vacancy.TermMonths,
            ProbationMonths = vacancy.ProbationMonths,
            Start = offer?.Start ?? vacancy.Start,
        };
    }
}
