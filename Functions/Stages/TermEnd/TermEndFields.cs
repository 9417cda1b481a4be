using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Stages.TermEnd;

/// <summary>A posted decision about a term, as it was filled in.</summary>
/// <param name="Choice"><c>extend</c>, <c>end</c> or <c>permanent</c>.</param>
/// <param name="Months">Length of the next term, as text.</param>
/// <param name="Conditions">On which terms it goes on.</param>
/// <param name="ChainConfirmed">The writer knows that the next term makes the contract permanent.</param>
public sealed record TermEndFields(string? Choice, string Months, string Conditions, bool ChainConfirmed)
{
    public const string ChoiceField = "decision";
    public const string MonthsField = "months";
    public const string ConditionsField = "conditions";
    public const string ChainField = "chain";
    public const string Extend = "extend";
    public const string End = "end";
    public const string Permanent = "permanent";

    /// <summary>Characters in the conditions at most.</summary>
    public const int MostCharacters = 2000;

    /// <summary>Months of a next term at most.</summary>
    public const int MostMonths = 60;

    public static TermEndFields Empty { get; } = new(null, "", "", false);

    public static TermEndFields Of(IFormCollection form) =>
        new(
            form[ChoiceField],
            form[MonthsField].ToString().Trim(),
            form[ConditionsField].ToString().Trim(),
            form[ChainField] == "yes"
        );

    /// <summary>Null when nothing was chosen.</summary>
    public TermDecision? Decision() =>
        Choice switch
        {
            Extend => TermDecision.Extend,
            End => TermDecision.End,
            Permanent => TermDecision.Permanent,
            _ => null,
        };

    /// <summary>Null when it is no number of months that can be.</summary>
    public int? Length() =>
        int.TryParse(Months, NumberStyles.None, CultureInfo.InvariantCulture, out var months)
        && months is > 0 and <= MostMonths
            ? months
            : null;

    /// <param name="passesChain">Whether a next term of so many months makes the contract permanent.</param>
    public TermFault? Fault(Predicate<int> passesChain) =>
        Decision() switch
        {
            null => TermFault.NothingChosen,
            _ when Conditions.Length > MostCharacters => TermFault.TooLong,
            TermDecision.Extend when Length() is null => TermFault.MonthsMissing,
            TermDecision.Extend when !ChainConfirmed && passesChain(Length() ?? 0) => TermFault.ChainNotConfirmed,
            _ => null,
        };
}
