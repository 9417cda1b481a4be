using System.Globalization;

namespace Recruitment.Stages.TermEnd;

/// <summary>The sentences of the end of a term that are not on a page or in a mail's body.</summary>
internal static class TermTexts
{
    private static readonly Texts Resources = new(typeof(TermTexts));

    /// <summary><c>€ 2.173 tot € 4.416 bruto</c>; null when the pay is not known.</summary>
    public static string? Amount(NoticePenalty penalty) =>
        penalty is not { Least: { } least, Most: { } most } ? null
        : least == most ? Resources.With("Amount", Figure(most))
        : Resources.With("AmountBetween", Figure(least), Figure(most));

    private static string Figure(decimal amount) => amount.ToString("#,##0", ReaderLanguage.Culture);
}
