using System.Text.Json.Serialization;

namespace Recruitment.Definition;

/// <summary>The terms of the offer, where they differ from the vacancy's or are more exact. What is absent is as in the vacancy.</summary>
public sealed record OfferedTerms
{
    /// <summary>Salary scale as the CAO names it.</summary>
    public string? Scale { get; init; }

    /// <summary>Step in the scale, from 0 or 1 as the CAO counts.</summary>
    public int? Step { get; init; }

    /// <summary>Size of the appointment as a fraction of full time.</summary>
    public decimal? Fte { get; init; }

    /// <summary>Gross monthly pay in euros for a full-time appointment.</summary>
    public decimal? MonthlyPay { get; init; }

    /// <summary>Length in months.</summary>
    public int? TermMonths { get; init; }

    /// <summary>First day of work; may be fuzzy.</summary>
    public string? Start { get; init; }

    /// <summary>Where the terms for each person come from; <c>ask</c> in a job and <c>vacancy</c> in a membership unless given.</summary>
    public TermsSource? PersonalTerms { get; init; }

    /// <summary>Working days in which the terms for a person are to be fixed, before the offer goes out.</summary>
    public int TermsDays { get; init; } = 3;

    /// <summary>
    /// Whether who was recommended and not appointed stays in reserve until the appointed person has started, instead of
    /// being answered at the appointment. Unless given: who is in the order that the board approved, when there is more
    /// than one.
    /// </summary>
    public bool? Reserve { get; init; }
}

/// <summary>Where the terms for a person come from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermsSource>))]
public enum TermsSource
{
    /// <summary>Human resources fixes them, or the recruiter; until then nothing goes out.</summary>
    Ask,

    /// <summary>The vacancy and the offer's own terms hold for everybody.</summary>
    Vacancy,
}
