using System.Text.RegularExpressions;
using Recruitment.Candidates;

namespace Recruitment.Committee.Scores;

/// <summary>
/// The words of a CV without what tells who somebody is: the name, addresses, numbers, the date of birth, and words that tell
/// a man from a woman. A machine does that, and it misses what it does not know; who reads is told so.
/// </summary>
public static class MaskedCv
{
    private const RegexOptions AsWritten = RegexOptions.CultureInvariant | RegexOptions.Multiline;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>What is found is masked, but for the group in which it begins.</summary>
    private static readonly Regex[] Personal =
    [
        Of(
            $@"^([^\S\n]{{0,20}}(?:{Any(MaskedWords.All.Labels)})[^\S\n]{{0,20}}(?::|[-–](?=\s)|[^\S\n]{{2,20}}|\t)[^\S\n]{{0,20}})[^\s:.\-–][^\n]*"
        ),
        // In a sentence, with the day or the town.
        Of($@"\b((?:{Any(MaskedWords.All.Born)})\s)[^\n.;|]{{1,60}}"),
        Of($@"\b\d{{2}}\s?(?:{Any(MaskedWords.All.Ages)})\b"),
        // Addresses of mail and pages.
        Of(@"(?<![\w.+%'-])[\w.+%'-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"),
        Of(@"\b(?:https?://|www\.)\S+"),
        Of(@"\b(?:[\w-]{1,30}\.){0,3}(?:linkedin|facebook|instagram|twitter|github|x)\.com/\S*"),
        // Telephone numbers: ten digits from a 0 on, or those behind a country.
        Of(
            @"(?<![\d/.-])(?:(?:\+|00)[1-9]\d{0,2}[\s.\-/]?(?:\(0\))?(?:[\s.\-/]{0,2}\d){8,10}|\(?0(?:[\s.\-/()]{0,2}\d){9})(?!\d|[-/.]\d)"
        ),
        // A street with its number, and a postcode with its town; the letters are those that postcodes use.
        Of(
            $@"\b(?:\p{{Lu}}[\p{{L}}.'’-]{{0,30}}\s){{0,2}}\p{{Lu}}[\p{{L}}'’-]{{1,40}}(?:{Any(MaskedWords.All.Streets)})\s\d+\s?(?:[A-Za-z]\b)?(?:[-/]\d+)?",
            AsWritten
        ),
        Of(
            $@"\b(?!(?:19|20)\d\d\s?(?:MR|HR|BA|MA)\b)[1-9]\d{{3}}\s?[A-EGHJ-NPR-TV-XZ]{{2}}\b(?:,?[^\S\n]+\p{{Lu}}[\p{{L}}'’-]{{0,40}}(?:(?:[^\S\n](?:{Any(MaskedWords.All.Towns)})){{0,3}}[^\S\n]\p{{Lu}}[\p{{L}}'’-]{{0,40}})?)?",
            AsWritten
        ),
        // Not the degree, which is written small.
        Of(@"\bMr\.?(?=\s\p{Lu})", AsWritten),
        Of($@"\b(?:{Any(MaskedWords.All.Gendered)})\b\.?"),
    ];

    private static readonly Regex Feminine = Of($@"\b(?:{Any(MaskedWords.All.Neutral.Keys)})\b");

    public static string Of(Candidate candidate, string text)
    {
        // Addresses first: with the name gone from one, the rest would be none.
        var shown = Personal.Aggregate(
            text,
            (rest, pattern) => pattern.Replace(rest, found => found.Groups[1].Value + NameBlindText.Mask)
        );
        shown = (candidate.PostalAddress ?? "")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(
                shown,
                (rest, line) => rest.Replace(line, NameBlindText.Mask, StringComparison.OrdinalIgnoreCase)
            );
        return Feminine.Replace(
            NameBlindText.Of(candidate, shown),
            found => MaskedWords.All.Neutral[found.Value.ToLowerInvariant()]
        );
    }

    private static string Any(IEnumerable<string> patterns) => string.Join('|', patterns);

    private static Regex Of(string pattern, RegexOptions options = AsWritten | RegexOptions.IgnoreCase) =>
        new(pattern, options, Patience);
}
