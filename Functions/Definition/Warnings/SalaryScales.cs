using System.Globalization;
using System.Text.RegularExpressions;

namespace Recruitment.Definition.Warnings;

/// <summary>
/// The scales that a text names, such as <c>LC</c>, <c>LB of LC</c>, <c>10–12</c>, <c>schaal 14 CAO VO</c>. A scale is a
/// number, or letters with or without one.
/// </summary>
internal sealed partial class SalaryScales
{
    private readonly List<string[]> _named;

    private SalaryScales(string written) =>
        _named = [
            .. Separators().Split(Ranges().Replace(written, Spell)).Select(Words).Where(words => words.Length > 0),
        ];

    public static SalaryScales Of(string written) => new(written);

    /// <summary>
    /// Whether every scale that <paramref name="written"/> names is among them. <c>LC OP</c> is a kind of <c>LC</c>, and
    /// the other way round the same scale said in fewer words.
    /// </summary>
    public bool Contains(string written) =>
        Of(written)
            ._named.TrueForAll(scale =>
                _named.Exists(known => known.Zip(scale).All(pair => pair.First == pair.Second))
            );

    private static string[] Words(string written) =>
        [
            .. WordPattern()
                .Matches(written)
                .Select(word => word.Value.ToUpperInvariant())
                .Where(word => !Noise.Contains(word)),
        ];

    /// <summary>Every number of a range of them.</summary>
    private static string Spell(Match range)
    {
        var (from, until) = (Number(range.Groups[1]), Number(range.Groups[2]));
        return string.Join('/', Enumerable.Range(from, Math.Max(until - from + 1, 1)));
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    private static readonly HashSet<string> Noise = ["SCHAAL", "SCALE", "CAO"];

    [GeneratedRegex(@"\b(\d{1,2})\s*(?:-|–|t/m|to)\s*(\d{1,2})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ranges();

    [GeneratedRegex(@"[/,;()]|\b(?:of|or|en|and)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Separators();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex WordPattern();
}
