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
    public const int MaxCharacters = 2000;

    /// <summary>Months of a next term at most.</summary>
    public const int MaxMonths = 60;

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
        && months is > 0 and <= MaxMonths
            ? months
            : null;

    /// <param name="passesChain">Whether a next term of so many months makes the contract permanent.</param>
    public TermError? Fault(Predicate<int> passesChain) =>
        Decision() switch
        {
            null => TermError.NothingChosen,
            _ when Conditions.Length > MaxCharacters => TermError.TooLong,
            TermDecision.Extend when Length() is null => TermError.MonthsMissing,
            TermDecision.Extend when !ChainConfirmed && passesChain(Length() ?? 0) => TermError.ChainNotConfirmed,
            _ => null,
        };
}

/// <summary>Why a posted decision about a term was not recorded.</summary>
public enum TermError
{
    NothingChosen,
    MonthsMissing,
    ChainNotConfirmed,
    TooLong,
}
