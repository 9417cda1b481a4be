using System.Text.Json;
using System.Text.RegularExpressions;
using Recruitment.Records;

namespace Recruitment.Definition.Warnings;

/// <summary>Reads the lists of words that lie beside this file, and makes patterns of them.</summary>
internal static class WordLists
{
    private const string Edge = @"[\p{L}\p{N}'’-]";

    public static T Read<T>(string file)
    {
        using var stream =
            typeof(WordLists).Assembly.GetManifestResourceStream($"Recruitment.Definition.Warnings.{file}")
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        return JsonSerializer.Deserialize<T>(stream, RecordJson.Options)
            ?? throw new InvalidOperationException($"{file} is empty.");
    }

    /// <summary>Any of these, as whole words.</summary>
    public static Regex WholeWords(IEnumerable<string> words) =>
        Pattern($"(?<!{Edge})(?:{string.Join('|', words)})(?!{Edge})");

    public static Regex Pattern(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
