using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Recruitment.Committee.Scores;

/// <summary>
/// Masks a name in whatever way it is written: with or without accents, in capitals or spaced out, with initials before or
/// behind it, written together as in an address. It goes through a text once, word by word.
/// </summary>
internal sealed partial class NameMask
{
    /// <summary>A shorter name is a word as well: it is one where it begins with a capital.</summary>
    private const int ShortestPlain = 4;

    private const int LongestWord = 60;

    private static readonly HashSet<string> SmallWords = [.. MaskedWords.All.Small];

    private readonly HashSet<string> _parts;
    private readonly HashSet<string> _small;
    private readonly string _firsts;

    private NameMask(IReadOnlyList<string> parts, IEnumerable<string> small)
    {
        _parts = [.. parts.SelectMany(Ways)];
        _small = [.. small.SelectMany(Ways)];
        _firsts = string.Concat(parts.Select(part => Fold(part[..1])));
    }

    /// <summary>Null: there is no name in it.</summary>
    public static NameMask? Of(string name)
    {
        var words = Word().Matches(name.Normalize(NormalizationForm.FormKC)).Select(word => word.Value).ToList();
        var parts = words.Where(word => word.Length > 1 && !SmallWords.Contains(Fold(word))).ToList();
        return parts.Count == 0 ? null : new NameMask(parts, words.Except(parts));
    }

    /// <summary>The text with <paramref name="mask"/> in every place where the name was.</summary>
    public string Hide(string text, string mask)
    {
        var words = Word().Matches(text);
        var hidden = new bool[words.Count];
        for (var at = 0; at < words.Count; at++)
        {
            hidden[at] |= IsName(words[at].Value);
            HideSpacedOut(text, words, hidden, at);
            if (at > 0 && LineBreak().IsMatch(Between(text, words, at)))
            {
                hidden[at - 1] |= hidden[at] |= IsName(words[at - 1].Value + words[at].Value);
            }
        }

        HideBeside(text, words, hidden);
        return Written(text, words, hidden, mask);
    }

    /// <summary>Small letters without accents; those that are no letter with an accent are spelled out.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var letter in text.ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            folded.Append(
                letter switch
                {
                    'ø' => "o",
                    'ł' => "l",
                    'đ' or 'ð' => "d",
                    'ı' => "i",
                    'ß' => "ss",
                    'æ' => "ae",
                    'œ' => "oe",
                    'þ' => "th",
                    _ when CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark => "",
                    _ => letter.ToString(),
                }
            );
        }

        return folded.ToString();
    }

    /// <summary>Without accents, and as those write who have no accents: Mueller, Soeren, Aangstroem.</summary>
    private static IEnumerable<string> Ways(string word)
    {
        var small = word.ToLowerInvariant().Normalize(NormalizationForm.FormC);
        yield return Fold(small);
        yield return Fold(
            small.Replace("ä", "ae").Replace("ö", "oe").Replace("ü", "ue").Replace("ø", "oe").Replace("å", "aa")
        );
    }

    private bool IsName(string word)
    {
        if (word.Length > LongestWord)
        {
            return false;
        }

        var folded = Fold(word);
        var isPlain = folded.Length >= ShortestPlain || char.IsUpper(word[0]);
        return (isPlain && _parts.Contains(folded))
            || (folded.Length > ShortestPlain && folded[^1] == 's' && _parts.Contains(folded[..^1]))
            || IsTogether(folded);
    }

    /// <summary>As addresses have it: names one behind the other, perhaps with the first letters only.</summary>
    private bool IsTogether(string folded)
    {
        if (!_parts.Any(part => part.Length >= ShortestPlain && folded.Contains(part, StringComparison.Ordinal)))
        {
            return false;
        }

        // What can be read up to each letter.
        var isRead = new bool[folded.Length + 1];
        isRead[0] = true;
        for (var at = 0; at < folded.Length; at++)
        {
            if (!isRead[at])
            {
                continue;
            }

            // The first letters stand before everything else.
            isRead[at + 1] |=
                at < _firsts.Length && _firsts.Contains(folded[at]) && isRead[..(at + 1)].All(read => read);
            foreach (var known in _parts.Concat(_small))
            {
                if (folded.AsSpan(at).StartsWith(known))
                {
                    isRead[at + known.Length] = true;
                }
            }
        }

        return isRead[^1];
    }

    /// <summary>Letters with a space between each, from this word on.</summary>
    private void HideSpacedOut(string text, MatchCollection words, bool[] hidden, int first)
    {
        if (words[first].Length > 1 || (first > 0 && IsNextLetter(text, words, first)))
        {
            return;
        }

        var end = first + 1;
        while (end < words.Count && end - first < LongestWord && IsNextLetter(text, words, end))
        {
            end++;
        }

        var letters = Fold(string.Concat(Enumerable.Range(first, end - first).Select(at => words[at].Value)));
        if (letters.Length > 2 && (_parts.Contains(letters) || IsTogether(letters)))
        {
            Array.Fill(hidden, true, first, end - first);
        }
    }

    private static bool IsNextLetter(string text, MatchCollection words, int at) =>
        words[at].Length == 1 && words[at - 1].Length == 1 && Spaces().IsMatch(Between(text, words, at));

    /// <summary>What belongs to a name that is masked: the small words and the initials beside it.</summary>
    private void HideBeside(string text, MatchCollection words, bool[] hidden)
    {
        for (var at = words.Count - 1; at > 0; at--)
        {
            var between = Between(text, words, at);
            hidden[at - 1] |=
                hidden[at]
                && Beside().IsMatch(between)
                && (
                    _small.Contains(Fold(words[at - 1].Value))
                    || (words[at - 1].Length == 1 && between.StartsWith('.'))
                    || (
                        words[at - 1].Length > 1
                        && words[at - 1].Length <= _firsts.Length
                        && words[at - 1].Value.All(char.IsUpper)
                        && _firsts.StartsWith(Fold(words[at - 1].Value), StringComparison.Ordinal)
                    )
                );
        }

        for (var at = 1; at < words.Count; at++)
        {
            // Behind a surname: “Vermeer, A.B. van der”.
            var between = Between(text, words, at);
            var isDotted =
                words[at].Length == 1 && words[at].Index + 1 < text.Length && text[words[at].Index + 1] == '.';
            hidden[at] |=
                hidden[at - 1]
                && (Comma().IsMatch(between) || (between is "." or ". " && words[at - 1].Length == 1))
                && (isDotted || (words[at - 1].Length == 1 && _small.Contains(Fold(words[at].Value))));
        }
    }

    private static string Written(string text, MatchCollection words, bool[] hidden, string mask)
    {
        var written = new StringBuilder(text.Length);
        var from = 0;
        for (var at = 0; at < words.Count; at++)
        {
            if (!hidden[at])
            {
                continue;
            }

            written.Append(text, from, words[at].Index - from).Append(mask);
            while (at + 1 < words.Count && hidden[at + 1] && Joint().IsMatch(Between(text, words, at + 1)))
            {
                at++;
            }

            from = words[at].Index + words[at].Length;
            // The dot of the last initial, and the s behind a name.
            if (words[at].Length == 1 && from < text.Length && text[from] == '.')
            {
                from++;
            }

            if (
                at + 1 < words.Count
                && words[at + 1].Value is "s" or "S"
                && Between(text, words, at + 1) is "'" or "’" or "´"
            )
            {
                at++;
                from = words[at].Index + words[at].Length;
            }
        }

        return written.Append(text, from, text.Length - from).ToString();
    }

    private static string Between(string text, MatchCollection words, int at)
    {
        var end = words[at - 1].Index + words[at - 1].Length;
        return text[end..Math.Min(words[at].Index, end + 8)];
    }

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^-\r?\n\s*$")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"^[^\S\n]{1,3}$")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:\.?[\s'’´-]{0,2}|-\r?\n)$")]
    private static partial Regex Beside();

    [GeneratedRegex(@"^,\s{1,2}$")]
    private static partial Regex Comma();

    [GeneratedRegex(@"^(?:[.,]?[\s'’´_-]{0,3})$")]
    private static partial Regex Joint();
}
