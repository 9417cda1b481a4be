using System.Text.RegularExpressions;
using Recruitment.Definition.Reading;

namespace Recruitment.Recruiter.Messages;

/// <summary>What somebody writes to several candidates at once: plain text, in which each reads their own name.</summary>
public static partial class MessageText
{
    /// <summary>Of the subject.</summary>
    public const int MaxSubject = 150;

    /// <summary>Of the text.</summary>
    public const int MaxText = 5000;

    /// <summary>Who can be written to at once.</summary>
    public const int MaxReaders = 500;

    /// <summary>The placeholder of the name, in Dutch and in English. There is no other: nothing else is the same kind of thing for all.</summary>
    public static IReadOnlyList<string> Names { get; } = ["{naam}", "{name}"];

    /// <summary>What is wrong with it, by JSON pointer; nothing is when there is none.</summary>
    public static IReadOnlyList<Fault> Check(string subject, string text) =>
        [.. Check(subject, "/subject", MaxSubject), .. Check(text, "/text", MaxText)];

    /// <summary>As the candidate with the name reads it.</summary>
    public static string For(string name, string text) =>
        Names.Aggregate(text, (filled, placeholder) => filled.Replace(placeholder, name, StringComparison.Ordinal));

    /// <summary>Paragraphs, each of one or more lines.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> ParagraphsOf(string text) =>
        [
            .. BlankLines()
                .Split(text.Trim())
                .Where(paragraph => paragraph.Length > 0)
                .Select(paragraph => paragraph.Split('\n', StringSplitOptions.TrimEntries)),
        ];

    private static IEnumerable<Fault> Check(string text, string pointer, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return new Fault(pointer, "Blank");
        }
        else if (text.Length > most)
        {
            yield return new Fault(pointer, "SaidTooLong", most);
        }

        if (Placeholders().Matches(text).FirstOrDefault(found => !Names.Contains(found.Value)) is { } unknown)
        {
            yield return new Fault(pointer, "UnknownPlaceholder", unknown.Value, string.Join(", ", Names));
        }
    }

    [GeneratedRegex(@"\{[^{}\s]*\}")]
    private static partial Regex Placeholders();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BlankLines();
}
