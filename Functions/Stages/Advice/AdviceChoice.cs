using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Stages.Advice;

/// <summary>What the council answers about a candidate.</summary>
internal static class AdviceChoice
{
    public const string Positive = "positive";
    public const string Conditional = "conditional";
    public const string Negative = "negative";
    public const string NoAdvice = "none";

    /// <summary>Which answers there are: a consent is given or refused.</summary>
    public static IReadOnlyList<string> Of(CouncilRight right) =>
        right == CouncilRight.Consent ? [Positive, Negative] : [Positive, Conditional, Negative, NoAdvice];

    /// <summary>Null when it is no choice.</summary>
    public static CouncilVerdict? Verdict(string? choice) =>
        choice switch
        {
            Positive => CouncilVerdict.Positive,
            Conditional => CouncilVerdict.Conditional,
            Negative => CouncilVerdict.Negative,
            NoAdvice => CouncilVerdict.NoAdvice,
            _ => null,
        };
}
