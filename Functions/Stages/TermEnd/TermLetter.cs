using System.Globalization;
using Recruitment.Correspondence;
using Recruitment.Definition;

namespace Recruitment.Stages.TermEnd;

/// <summary>A mail about the end of a fixed term.</summary>
public sealed record TermLetter : Letter
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public TermLetter(Letter letter)
        : base(letter) { }

    public required Term Term { get; init; }

    /// <summary>What was decided, in a mail about a decision.</summary>
    public TermNotice? Notice { get; init; }

    /// <summary>Today, Europe/Amsterdam.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Where the board decides.</summary>
    public Uri? Link { get; init; }

    /// <summary>The rule of chains and where it comes from.</summary>
    public required ChainRules Chain { get; init; }

    /// <summary>The appointed's name.</summary>
    public string? Appointed => About?.Name;
    public DateOnly NoticeBy => TermRules.NoticeBy(Term.LastDay);
    public bool NeedsNotice => TermRules.NeedsNotice(Term.Months);
    public NoticePenalty Penalty => NoticePenalty.On(Today, Term.LastDay, Terms);
    public NoticePenalty WholePenalty => NoticePenalty.Whole(Term.LastDay, Terms);

    private AppointmentTerms Terms => AppointmentTerms.Of(Definition);

    /// <summary><c>€ 2.173 tot € 4.416 bruto</c>; null when the pay is not known.</summary>
    public static string? Amount(NoticePenalty penalty) =>
        penalty is not { Least: { } least, Most: { } most } ? null
        : least == most ? $"€ {Figure(most)} bruto"
        : $"€ {Figure(least)} tot € {Figure(most)} bruto";

    private static string Figure(decimal amount) => amount.ToString("#,##0", Dutch);
}
