using System.Text.RegularExpressions;

namespace Recruitment.Definition.Warnings;

/// <summary>
/// Finds what a text says of candidates that may make no difference, from <c>protected-grounds.json</c>. Some words say it
/// wherever they stand; others only where candidates are described or asked, and not when they are about pupils, parents
/// or colleagues, or say that something makes no difference. It finds the usual words; it does not understand a text.
/// </summary>
internal sealed partial class ProtectedWords
{
    /// <summary>Words before a word that tell of whom it is.</summary>
    private const int Reach = 6;

    /// <summary>The same before words that say it of candidates by themselves.</summary>
    private const int ShortReach = 3;

    private static readonly Lazy<ProtectedWords> Known = new(() => new ProtectedWords());

    private readonly Regex _regardless;
    private readonly Regex _welcoming;
    private readonly Regex _others;
    private readonly Regex _candidate;
    private readonly Regex _ofOthers;
    private readonly IReadOnlyList<GroundPatterns> _grounds;

    private ProtectedWords()
    {
        var words = WordLists.Read<Words>("protected-grounds.json");
        _regardless = WordLists.WholeWords(words.Regardless);
        _welcoming = WordLists.WholeWords(words.Welcoming);
        _others = WordLists.WholeWords(words.Others);
        _candidate = WordLists.WholeWords(words.Candidate);
        _ofOthers = WordLists.Pattern(
            $@"^\s*(?:(?:{Any(words.BelongsTo)}) (?:[\p{{L}}-]+ ){{0,3}})?(?:{Any(words.Others)})(?![\p{{L}}\p{{N}}])"
        );
        _grounds = [.. words.Grounds.Select(ground => new GroundPatterns(ground))];
    }

    /// <summary>What is found of each ground, as the text has it.</summary>
    /// <param name="isOfCandidates">The text describes or asks candidates, and nothing else.</param>
    public static IEnumerable<ProtectedWord> In(string text, bool isOfCandidates) =>
        Known.Value.Find(text, isOfCandidates);

    /// <summary>A function's name in the form of one sex, which must have both or say that both are meant (WGB m/v art. 3(4)).</summary>
    public static string? TitleOfOneSex(string function) =>
        Known
            .Value._grounds.Where(ground => ground.BothForms?.IsMatch(function) == false)
            .Select(ground => ground.Titles?.Match(function))
            .FirstOrDefault(match => match is { Success: true })
            ?.Value;

    private IEnumerable<ProtectedWord> Find(string text, bool isOfCandidates) =>
        from ground in _grounds
        let found = Sentences(text)
            .Select(s => First(s, ground, isOfCandidates))
            .FirstOrDefault(word => word is not null)
        where found is not null
        select new ProtectedWord(ground.Ground, found);

    private string? First(string sentence, GroundPatterns ground, bool isOfCandidates)
    {
        var harmless = ground.Harmless?.Matches(sentence) ?? Enumerable.Empty<Match>();
        var said = ground.Said.Matches(sentence).Where(match => !IsOfOthers(sentence[..match.Index], ShortReach));
        var asked =
            isOfCandidates && !_welcoming.IsMatch(sentence)
                ? ground
                    .Asked.Matches(sentence)
                    .Where(match => !_ofOthers.IsMatch(sentence[(match.Index + match.Length)..]))
                    .Where(match => !IsOfOthers(sentence[..match.Index], Reach))
                : [];
        return said.Concat(asked)
            .Where(match => !harmless.Any(other => Overlaps(match, other)))
            .MinBy(match => match.Index)
            ?.Value;
    }

    /// <summary>Whether what comes before makes it a matter of somebody else, or of nobody.</summary>
    private bool IsOfOthers(string before, int reach)
    {
        var near = string.Join(' ', before.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(reach));
        var others = _others.Matches(near).LastOrDefault()?.Index ?? -1;
        var candidate = _candidate.Matches(near).LastOrDefault()?.Index ?? -1;
        return _regardless.IsMatch(before) || others > candidate;
    }

    private static bool Overlaps(Match one, Match other) =>
        one.Index < other.Index + other.Length && other.Index < one.Index + one.Length;

    private static string Any(IEnumerable<string> words) => string.Join('|', words);

    private static IEnumerable<string> Sentences(string text) =>
        Ends().Split(text).Where(sentence => sentence.Length > 0);

    /// <summary>A dot within a sentence follows what is shortened.</summary>
    [GeneratedRegex(@"[!?;\n]|\.\s+(?=\p{Lu})")]
    private static partial Regex Ends();

    private sealed class GroundPatterns(GroundWords words)
    {
        public ProtectedGround Ground { get; } = words.Ground;
        public Regex Said { get; } = WordLists.WholeWords(words.Said);
        public Regex Asked { get; } = WordLists.WholeWords(words.Asked);
        public Regex? Harmless { get; } = Optional(words.Harmless);
        public Regex? Titles { get; } = Optional(words.Titles);
        public Regex? BothForms { get; } = Optional(words.BothForms);

        private static Regex? Optional(IReadOnlyList<string>? words) =>
            words is null ? null : WordLists.WholeWords(words);
    }

    /// <param name="Regardless">Before a word: it makes no difference.</param>
    /// <param name="Welcoming">In the sentence: it invites everybody.</param>
    /// <param name="Others">Who are no candidates.</param>
    /// <param name="BelongsTo">Between a word and whose it is.</param>
    /// <param name="Candidate">Who are candidates.</param>
    private sealed record Words(
        IReadOnlyList<string> Regardless,
        IReadOnlyList<string> Welcoming,
        IReadOnlyList<string> Others,
        IReadOnlyList<string> BelongsTo,
        IReadOnlyList<string> Candidate,
        IReadOnlyList<GroundWords> Grounds
    );

    /// <param name="Said">Says it of candidates wherever it stands.</param>
    /// <param name="Asked">Says it where candidates are described or asked.</param>
    /// <param name="Harmless">Has such words and says something else.</param>
    /// <param name="Titles">Names of functions in the form of one sex.</param>
    /// <param name="BothForms">Beside them: both are meant.</param>
    private sealed record GroundWords(
        ProtectedGround Ground,
        IReadOnlyList<string> Said,
        IReadOnlyList<string> Asked,
        IReadOnlyList<string>? Harmless = null,
        IReadOnlyList<string>? Titles = null,
        IReadOnlyList<string>? BothForms = null
    );
}

/// <summary>Words about a ground, as a text has them.</summary>
internal sealed record ProtectedWord(ProtectedGround Ground, string Words);
