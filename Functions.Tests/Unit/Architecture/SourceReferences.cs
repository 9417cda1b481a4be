using System.Text.RegularExpressions;

namespace Recruitment.Tests.Architecture;

/// <summary>The namespaces of the product that a source file names: its own, in using directives, and in qualified names.</summary>
internal static partial class SourceReferences
{
    /// <returns>Namespaces such as <c>Recruitment.Stages.Offer</c>; a qualified name may bring a type's name along.</returns>
    public static IEnumerable<string> In(string source) =>
        Qualified().Matches(WithoutCommentsAndOwnNamespace(source)).Select(match => match.Value).Distinct();

    public static string? OwnNamespace(string source) =>
        Declaration().Match(source) is { Success: true } found ? found.Groups[1].Value : null;

    private static string WithoutCommentsAndOwnNamespace(string source) =>
        Declaration().Replace(Comment().Replace(source, ""), "");

    [GeneratedRegex(@"^namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    // Only comments that have their line for themselves: a // inside a string is no comment.
    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<![\w.])Recruitment(\.[A-Z]\w*)+")]
    private static partial Regex Qualified();
}
