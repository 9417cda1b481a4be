using System.Text.RegularExpressions;

namespace Recruitment.Tests.Architecture;

/// <summary>
/// Reads what a piece of Razor says to people: text between tags, attributes that are read or read out, and the texts
/// in expressions that are shown there. Of other code only the texts that are Dutch, as those can be no names.
/// </summary>
internal sealed class RazorTexts
{
    private static readonly Regex SaidAttribute = new(
        "(?:Title|Subject|Text|Heading|Label|Hint|Legend|Caption|Summary)$|^(?:title|alt|placeholder|aria-label)$"
    );
    private static readonly Regex Void = new("^(?:meta|link|img|input|br|hr)$");
    private static readonly Regex Statement = new(@"\G@?(?:(?:if|foreach|for|while|switch)\s*\(|else\b)");
    private static readonly Regex Label = new(@"\G(?:case\b[^\n]*|default):\s");
    private static readonly Regex Name = new(@"\G[\w.:@-]+");

    private readonly string _source;
    private readonly List<string> _texts = [];
    private int _at;

    private RazorTexts(string source) => _source = source;

    /// <param name="source">Without directives, comments and <c>@code</c>.</param>
    public static IReadOnlyList<string> Of(string source)
    {
        var reader = new RazorTexts(source);
        while (reader._at < source.Length)
        {
            reader.Content();
            reader._at++;
        }

        return reader._texts;
    }

    private bool Sees(string text) => string.CompareOrdinal(_source, _at, text, 0, text.Length) == 0;

    private bool Sees(Regex what) => what.IsMatch(_source, _at);

    private char Current => _at < _source.Length ? _source[_at] : '\0';

    /// <summary>Up to the tag that closes what it is in.</summary>
    private void Content()
    {
        while (_at < _source.Length && !Sees("</"))
        {
            if (Current == '<')
            {
                Element();
            }
            else if (Current == '@')
            {
                Code(isSaid: true);
            }
            else
            {
                Say(Until(c => c is '<' or '@'));
            }
        }
    }

    private void Element()
    {
        if (Sees("<!"))
        {
            Until(c => c == '>');
            return;
        }

        _at++;
        var name = Word();
        while (_at < _source.Length && Current != '>' && !Sees("/>"))
        {
            Attribute();
        }

        var closes = Current == '/' || Void.IsMatch(name);
        Until(c => c == '>');
        _at++;
        if (!closes)
        {
            Content();
            Until(c => c == '>');
            _at++;
        }
    }

    private void Attribute()
    {
        Until(c => !char.IsWhiteSpace(c));
        var name = Word();
        if (name.Length == 0)
        {
            _at += Current is '>' or '/' ? 0 : 1;
            return;
        }

        if (Current != '=')
        {
            return;
        }

        _at++;
        var quote = Current;
        var isSaid = SaidAttribute.IsMatch(name);
        for (_at++; _at < _source.Length && Current != quote; )
        {
            if (Current == '@')
            {
                Code(isSaid);
            }
            else
            {
                var text = Until(c => c == '@' || c == quote);
                Say(isSaid ? text : "");
            }
        }

        _at++;
    }

    /// <summary>From an @ on.</summary>
    private void Code(bool isSaid)
    {
        if (Sees(Statement))
        {
            Branches();
            return;
        }

        _at++;
        if (Current == '{')
        {
            Block();
            return;
        }

        var start = _at;
        if (Current != '(')
        {
            Word(c => char.IsLetterOrDigit(c) || c == '_');
        }

        while (Current is '(' or '[' or '!' || Sees(new Regex(@"\G\??\.[A-Za-z]")))
        {
            if (Current is '(' or '[')
            {
                _at = CodeTexts.EndOfBrackets(_source, _at);
            }
            else
            {
                _at++;
                Word(c => char.IsLetterOrDigit(c) || c == '_');
            }
        }

        _texts.AddRange(CodeTexts.Of(_source[start.._at], isSaid));
    }

    /// <summary>An if with what else there is, a loop or a switch.</summary>
    private void Branches()
    {
        do
        {
            var start = _at;
            while (Current != '{')
            {
                _at = Current == '(' ? CodeTexts.EndOfBrackets(_source, _at) : _at + 1;
            }

            _texts.AddRange(CodeTexts.Of(_source[start.._at], isSaid: false));
            Block();
        } while (Sees(new Regex(@"\G\s*else\b")));
    }

    private void Block()
    {
        for (_at++; _at < _source.Length && Current != '}'; )
        {
            if (char.IsWhiteSpace(Current))
            {
                _at++;
            }
            else if (Current == '<')
            {
                Element();
            }
            else if (Sees(Statement))
            {
                Branches();
            }
            else if (Current == '@')
            {
                Code(isSaid: true);
            }
            else if (Sees(Label))
            {
                Until(c => c == '\n');
            }
            else
            {
                var start = _at;
                _at = CodeTexts.EndOfStatement(_source, _at);
                _texts.AddRange(CodeTexts.Of(_source[start.._at], isSaid: false));
            }
        }

        _at++;
    }

    private string Word() =>
        Sees(Name) ? Word(c => char.IsLetterOrDigit(c) || c is '.' or ':' or '@' or '-' or '_') : "";

    private string Word(Func<char, bool> isPart) => Until(c => !isPart(c));

    private string Until(Func<char, bool> ends)
    {
        var start = _at;
        while (_at < _source.Length && !ends(_source[_at]))
        {
            _at++;
        }

        return _source[start.._at];
    }

    private void Say(string text)
    {
        if (CodeTexts.IsText(text))
        {
            _texts.Add(Regex.Replace(text, @"\s+", " ").Trim());
        }
    }
}
