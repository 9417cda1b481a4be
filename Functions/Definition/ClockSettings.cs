namespace Recruitment.Definition;

/// <summary>
/// The clocks of the recruitment code that the organisation follows. A code is no law: the figures are settings, and
/// <see cref="Edition"/> names where they come from.
/// </summary>
public sealed record ClockSettings
{
    /// <summary>School codes of Meerwerf and BLICK, and the NVP code's month for complaints.</summary>
    public const string DefaultEdition = "Sollicitatiecodes van Meerwerf en BLICK; NVP Sollicitatiecode voor klachten";

    /// <summary>The code that the figures are of.</summary>
    public string Edition { get; init; } = DefaultEdition;

    /// <summary>Days after receipt in which an application is acknowledged.</summary>
    public int AcknowledgementDays { get; init; } = 14;

    /// <summary>Days after the decision in which the others are rejected in writing.</summary>
    public int RejectionDays { get; init; } = 14;

    /// <summary>Calendar months in which a complaint is answered.</summary>
    public int ComplaintMonths { get; init; } = 1;

    /// <summary>Days before a clock runs out on which the recruiter is warned.</summary>
    public int WarnDaysBefore { get; init; } = 3;

    /// <summary>Tighter clocks that the organisation aims for; absent: none.</summary>
    public TypicalClocks? Typical { get; init; }

    public static ClockSettings Default { get; } = new();
}
