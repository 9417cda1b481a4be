using Recruitment.Definition.Reading;

namespace Recruitment.Definition.Rules;

/// <summary>How long a probation may be: BW 7:652, version of 2026-01-01. A longer one is void (652(8)).</summary>
internal static class ProbationRules
{
    /// <summary>Of a term of two years or longer (652(4)(b)), and of a permanent contract (652(3)).</summary>
    private const int Longest = 2;

    /// <summary>Of a term longer than six months and shorter than two years (652(4)(a)).</summary>
    private const int ForShorterTerm = 1;

    /// <summary>A term of at most six months has none (652(6)).</summary>
    private const int TermWithoutProbation = 6;
    private const int TermForLongest = 24;

    /// <summary>Months at most.</summary>
    /// <param name="termMonths">Null: permanent.</param>
    public static int Most(int? termMonths) =>
        termMonths switch
        {
            null or >= TermForLongest => Longest,
            <= TermWithoutProbation => 0,
            _ => ForShorterTerm,
        };

    public static IEnumerable<Fault> Check(Vacancy vacancy, int? termMonths) =>
        vacancy.ProbationMonths switch
        {
            null or 0 => [],
            < 0 => [new Fault("/vacancy/probationMonths", "OutOfRange", 0, Most(termMonths))],
            { } months when months > Most(termMonths) =>
            [
                new Fault("/vacancy/probationMonths", "ProbationTooLong", Most(termMonths)),
            ],
            _ => [],
        };
}
