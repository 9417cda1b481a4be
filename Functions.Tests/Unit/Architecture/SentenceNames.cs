using System.Text.RegularExpressions;

namespace Recruitment.Tests.Architecture;

/// <summary>
/// What can name a sentence in the product's source: a text as it stands, a text in which something is filled in, and
/// the word of an enumeration.
/// </summary>
internal sealed class SentenceNames
{
    private const string Filled = "(?<filled>.+)";

    // Up to a |, which parts a date's rule from what it is filled in with.
    private static readonly Regex Names = new("""(?<filled>\$)?"(?<text>(?:[\w:-]|\{[^{}"]*\})+)["|]""");

    private readonly HashSet<string> _whole = [];
    private readonly HashSet<string> _patterns = [];
    private readonly HashSet<string> _words = typeof(RecruitmentServices)
        .Assembly.GetTypes()
        .Where(type => type.IsEnum)
        .SelectMany(Enum.GetNames)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
    private bool _joinsTwo;

    public SentenceNames(IEnumerable<string> files)
    {
        foreach (var match in files.SelectMany(file => Names.Matches(File.ReadAllText(file))))
        {
            var text = match.Groups["text"].Value;
            if (!match.Groups["filled"].Success)
            {
                _whole.Add(text);
            }
            else if (Regex.Replace(text, @"\{[^{}]*\}", "") is { Length: > 0 })
            {
                _patterns.Add($"^{Regex.Replace(text, @"\{[^{}]*\}", Filled)}$");
            }
            else if (text.Count(c => c == '{') == 2)
            {
                _joinsTwo = true;
            }
        }
    }

    public bool MayBe(string key) =>
        IsKnown(key)
        || _patterns.Any(pattern =>
            Regex.Match(key, pattern) is { Success: true } match
            && match.Groups["filled"].Captures.All(filled => IsKnown(filled.Value))
        )
        || (_joinsTwo && Enumerable.Range(1, key.Length - 1).Any(at => IsKnown(key[..at]) && IsKnown(key[at..])));

    /// <summary>What is filled in is a word or a text as well.</summary>
    private bool IsKnown(string text) => _words.Contains(text) || _whole.Contains(text);
}
