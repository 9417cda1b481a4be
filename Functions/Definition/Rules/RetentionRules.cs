using Recruitment.Definition.Reading;
using static Recruitment.Definition.Rules.TextRules;

namespace Recruitment.Definition.Rules;

/// <summary>How long candidates' data may be kept.</summary>
internal static class RetentionRules
{
    /// <summary>A complaint is answered and a decision looked at again while the data are there, so not at once.</summary>
    private const int MinWeeks = 1;
    private const int MaxWeeks = 52;

    /// <summary>More than the guidance calls reasonable even with consent is refused.</summary>
    private const int MaxMonths = 12;

    public static IEnumerable<Fault> Check(RetentionPeriods? periods) =>
        periods is null
            ? []
            :
            [
                .. Within(periods.Weeks, MinWeeks, MaxWeeks, "/weeks"),
                .. Within(periods.ConsentMonths, 1, MaxMonths, "/consentMonths"),
            ];
}
