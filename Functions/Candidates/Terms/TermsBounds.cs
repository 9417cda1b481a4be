using Recruitment.Calendar;
using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Candidates.Terms;

/// <summary>What the terms for a candidate are held against, and what they start from.</summary>
public sealed record TermsBounds
{
    public required ProcedureDefinition Definition { get; init; }
    public required Track Track { get; init; }

    /// <summary>What an internal candidate told of the contract that they have; null: nothing, or external.</summary>
    public CurrentContract? Contract { get; init; }
    public required ChainRules Chain { get; init; }

    /// <summary>Today, Europe/Amsterdam.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The first possible day of work.</summary>
    public DateOnly Earliest => Today.AddDays(1);

    /// <summary>The last day of the checks before the appointment, as planned; null: there are none to come.</summary>
    public DateOnly? ChecksUntil { get; init; }

    public bool IsJob => Definition.Vacancy.Kind == VacancyKind.Job;

    /// <summary>What the vacancy offers.</summary>
    public AppointmentTerms Offered => AppointmentTerms.Of(Definition);

    /// <summary>The terms to start from: what the vacancy leaves no choice in.</summary>
    /// <param name="createdOn">The day on which the procedure was started: a date without a year is the first after it.</param>
    public TermsDraft Draft(DateOnly createdOn)
    {
        var before = Definition.Stages.FirstOrDefault(s => s.Kind == StageKind.TermEnd)?.TermEnd;
        return new TermsDraft
        {
            Scale = Offered.Scale,
            Step = Offered.Step,
            MonthlyPay = Single(Offered.MonthlyPay) ?? Definition.Vacancy.SalaryScale?.PayOf(Offered.Step),
            Fte = Single(Offered.Fte),
            TermMonths = Offered.TermMonths ?? 0,
            ProbationMonths = Offered.ProbationMonths ?? 0,
            Start = Start(createdOn),
            EarlierWork = Track == Track.External ? EarlierWork.None : null,
            EarlierContracts = Contract?.Contracts ?? before?.EarlierContracts ?? 0,
            EarlierMonths = Contract?.Months ?? before?.EarlierMonths ?? 0,
        };
    }

    /// <summary>The terms to start from after <paramref name="version"/>.</summary>
    public static TermsDraft Draft(TermsVersion version) =>
        new()
        {
            Scale = version.Terms.Scale,
            Step = version.Terms.Step,
            MonthlyPay = version.Terms.MonthlyPay,
            Fte = version.Terms.Fte,
            TermMonths = version.Terms.TermMonths ?? 0,
            ProbationMonths = version.Terms.ProbationMonths,
            Start = version.Terms.Start,
            EarlierWork = version.Before.Work,
            EarlierContracts = version.Before.Chain.Contracts,
            EarlierMonths = version.Before.Chain.Months,
        };

    /// <summary>The day that the vacancy names. Null when that has passed: who fixes the terms says which it becomes.</summary>
    private DateOnly? Start(DateOnly createdOn)
    {
        if (Offered.Start is not { } written)
        {
            return null;
        }

        return FirstDay.Written(written, createdOn) is { } day
            ? day >= Earliest
                ? day
                : null
            : FirstDay.Resolve(written, createdOn, ChecksUntil ?? Today, Definition.Organisation.Calendar).Date;
    }

    private static decimal? Single(NumberRange? range) =>
        range is { } both && both.Minimum == both.Maximum ? both.Minimum : null;
}
