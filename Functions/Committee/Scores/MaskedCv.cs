using System.Text.RegularExpressions;
using Recruitment.Candidates;

namespace Recruitment.Committee.Scores;

/// <summary>
/// The words of a CV without what tells who somebody is: the name, addresses, numbers, the date of birth, and words that tell
/// a man from a woman. A machine does that, and it misses what it does not know; who reads is told so.
/// </summary>
public static class MaskedCv
{
    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline;

    private const RegexOptions AsWritten = RegexOptions.CultureInvariant | RegexOptions.Multiline;

    private const string Town =
        @"\p{Lu}[\p{L}'’-]{0,40}(?:(?:[^\S\n](?:aan|bij|de|den|der|het|op)){0,3}[^\S\n]\p{Lu}[\p{L}'’-]{0,40})?";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Feminine forms and what both are called: masking would take away what somebody did.</summary>
    private static readonly Dictionary<string, string> Neutral = new(StringComparer.OrdinalIgnoreCase)
    {
        ["lerares"] = "leraar",
        ["docente"] = "docent",
        ["onderwijzeres"] = "onderwijzer",
        ["directrice"] = "directeur",
        ["rectrix"] = "rector",
        ["conrectrix"] = "conrector",
        ["coördinatrice"] = "coördinator",
        ["adviseuse"] = "adviseur",
        ["medewerkster"] = "medewerker",
        ["begeleidster"] = "begeleider",
        ["leidster"] = "leider",
        ["voorzitster"] = "voorzitter",
    };

    /// <summary>What follows these, up to the end of the line, is about the person.</summary>
    private const string PersonalLabels =
        "naam|roepnaam|voornaam|voornamen|voorletters|achternaam|adres|woonadres|postcode|woonplaats|telefoon(?:nummer)?|"
        + "tel|mobiel|gsm|e-?mail(?:adres)?|geboorte(?:datum|plaats|land|jaar)|geboren(?: op| te)?|leeftijd|geslacht|"
        + "nationaliteit|burgerlijke staat|bsn|burgerservicenummer|gezin|kinderen|"
        + "name|first name|last name|surname|address|phone|mobile|date of birth|place of birth|birth(?:day|date)|born(?: on| in)?|"
        + "dob|age|gender|sex|nationality|marital status|children";

    private static readonly Regex[] Personal =
    [
        Of(
            $@"^([^\S\n]{{0,20}}(?:{PersonalLabels})[^\S\n]{{0,20}}(?::|[-–](?=\s)|[^\S\n]{{2,20}}|\t)[^\S\n]{{0,20}})[^\s:.\-–][^\n]*"
        ),
        // Born, in a sentence: “Ik ben geboren op 3 mei 1985 te Breda”.
        Of(@"\b((?:geboren|geb\.|born)\s(?:op|te|in|on)?\s?)[^\n.;|]{1,60}"),
        Of(@"\b\d{2}\s?(?:jaar oud|jaar jong|years old|years of age|-jarige)\b"),
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
            @"\b(?:\p{Lu}[\p{L}.'’-]{0,30}\s){0,2}\p{Lu}[\p{L}'’-]{1,40}(?:straat|laan|weg|plein|dijk|kade|gracht|singel|hof|steeg|dreef|plantsoen)\s\d+\s?(?:[A-Za-z]\b)?(?:[-/]\d+)?",
            AsWritten
        ),
        Of(
            $@"\b(?!(?:19|20)\d\d\s?(?:MR|HR|BA|MA)\b)[1-9]\d{{3}}\s?[A-EGHJ-NPR-TV-XZ]{{2}}\b(?:,?[^\S\n]+{Town})?",
            AsWritten
        ),
        Of(@"\bMr\.?(?=\s\p{Lu})", AsWritten),
        Of(
            @"\b(?:de heer|dhr|mevr|mevrouw|mw|meneer|mijnheer|man|vrouw|hij|moeder|vader|echtgenote|echtgenoot|weduwe|weduwnaar|mrs|ms|he|she|him|his|her|mother|father|wife|husband|male|female)\b\.?"
        ),
    ];

    private static readonly Regex Feminine = Of($@"\b(?:{string.Join('|', Neutral.Keys)})\b");

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
        return Feminine.Replace(NameBlindText.Of(candidate, shown), found => Neutral[found.Value]);
    }

    private static Regex Of(string pattern, RegexOptions options = Options) => new(pattern, options, Patience);
}
