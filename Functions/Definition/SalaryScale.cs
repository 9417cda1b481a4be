using System.Text.Json.Serialization;

namespace Recruitment.Definition;

/// <summary>
/// The salary scale that a vacancy refers to, as its collective agreement publishes it: what each step pays. Terms in
/// this scale are held against it.
/// </summary>
public sealed record SalaryScale
{
    /// <summary>The scale as the CAO names it, such as <c>LC</c>.</summary>
    public required string Scale { get; init; }

    /// <summary>The collective agreement with its edition.</summary>
    public required string Cao { get; init; }

    /// <summary>The first day on which these figures hold.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day on which they do; absent: until there are others.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Every step, from the lowest.</summary>
    public required IReadOnlyList<SalaryStep> Steps { get; init; }

    /// <summary>What the lowest and the highest step pay.</summary>
    [JsonIgnore]
    public NumberRange Pay => new(Steps.Min(step => step.MonthlyPay), Steps.Max(step => step.MonthlyPay));

    /// <summary>What a step pays; null when there is no such step.</summary>
    public decimal? PayOf(int? step) => Steps.FirstOrDefault(one => one.Step == step)?.MonthlyPay;

    /// <summary>Whether the figures hold on a day.</summary>
    public bool HoldsOn(DateOnly day) => day >= From && day <= (Until ?? DateOnly.MaxValue);
}

/// <summary>A step of a salary scale.</summary>
/// <param name="Step">Its number, from 0 or 1 as the CAO counts.</param>
/// <param name="MonthlyPay">Gross, in euros a month for a full-time appointment.</param>
public sealed record SalaryStep(int Step, decimal MonthlyPay);
