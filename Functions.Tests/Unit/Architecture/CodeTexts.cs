using System.Text;
using System.Text.RegularExpressions;

namespace Recruitment.Tests.Architecture;

/// <summary>Finds the texts in a piece of C#.</summary>
internal static class CodeTexts
{
    /// <summary>The texts that are shown, and those that are Dutch.</summary>
    /// <param name="isSaid">
    /// The value is shown: so are its texts, but for what is given to a method and what it is compared with.
    /// </param>
    public static IEnumerable<string> Of(string code, bool isSaid)
    {
        var calls = new Stack<bool>();
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case '(' or '[':
                    calls.Push(at > 0 && (char.IsLetterOrDigit(code[at - 1]) || code[at - 1] is '>' or '_' or ']'));
                    break;
                case ')' or ']' when calls.Count > 0:
                    calls.Pop();
                    break;
                case '\'':
                    at = EndOfCharacter(code, at) - 1;
                    break;
                case '"':
                    var end = EndOfText(code, at);
                    var isFilledIn = at > 0 && code[at - 1] == '$';
                    var (text, holes) = Parts(code[(at + 1)..(end - 1)], isFilledIn);
                    var isShown = isSaid && !calls.Contains(true) && !IsCompared(code[..(isFilledIn ? at - 1 : at)]);
                    if (IsText(text) && (isShown || TextLanguage.HasDutchWord(text)))
                    {
                        yield return text;
                    }

                    foreach (var inner in holes.SelectMany(hole => Of(hole, isShown)))
                    {
                        yield return inner;
                    }

                    at = end - 1;
                    break;
            }
        }
    }

    /// <summary>Whether somebody reads it: more than marks, figures and <c>&amp;nbsp;</c>.</summary>
    public static bool IsText(string text) => Regex.IsMatch(Regex.Replace(text, @"&\w+;", ""), @"\p{L}{2}");

    /// <summary>Behind the bracket that closes the one at <paramref name="at"/>.</summary>
    public static int EndOfBrackets(string code, int at) => End(code, at, (depth, _) => depth == 0);

    /// <summary>Behind its semicolon.</summary>
    public static int EndOfStatement(string code, int at) => End(code, at, (depth, c) => depth == 0 && c == ';');

    /// <summary>What is given to a method, each apart.</summary>
    public static IReadOnlyList<string> Arguments(string code)
    {
        var arguments = new List<string>();
        for (var at = 0; at < code.Length; )
        {
            var end = End(code, at, (depth, c) => depth == 0 && c == ',');
            arguments.Add(code[at..end].TrimEnd(','));
            at = end;
        }

        return arguments;
    }

    private static int End(string code, int at, Func<int, char, bool> ends)
    {
        for (var depth = 0; at < code.Length; )
        {
            var c = code[at];
            depth +=
                c is '(' or '[' or '{' ? 1
                : c is ')' or ']' or '}' ? -1
                : 0;
            at =
                c == '"' ? EndOfText(code, at)
                : c == '\'' ? EndOfCharacter(code, at)
                : at + 1;
            if (ends(depth, c))
            {
                break;
            }
        }

        return at;
    }

    private static int EndOfCharacter(string code, int at) => at + (code[at + 1] == '\\' ? 4 : 3);

    private static int EndOfText(string code, int at)
    {
        var isFilledIn = at > 0 && code[at - 1] == '$';
        for (at++; at < code.Length && code[at] != '"'; )
        {
            at =
                code[at] == '\\' ? at + 2
                : isFilledIn && code[at] == '{' ? EndOfBrackets(code, at)
                : at + 1;
        }

        return at + 1;
    }

    private static (string Text, IReadOnlyList<string> Holes) Parts(string content, bool isFilledIn)
    {
        var (text, holes) = (new StringBuilder(), new List<string>());
        for (var at = 0; at < content.Length; )
        {
            if (isFilledIn && content[at] == '{')
            {
                var end = EndOfBrackets(content, at);
                holes.Add(content[(at + 1)..(end - 1)]);
                text.Append('0');
                at = end;
            }
            else
            {
                text.Append(content[at++]);
            }
        }

        return (text.ToString(), holes);
    }

    private static bool IsCompared(string before) => Regex.IsMatch(before, @"(?:==|!=|\bis|\bor|\bnot)\s*$");
}
