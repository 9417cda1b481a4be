using System.Text.RegularExpressions;

namespace Recruitment.Play.Fuzz;

/// <summary>One route of the app.</summary>
/// <param name="Pattern">Such as <c>vacancies/{id}</c>, without the slash before it.</param>
/// <param name="Methods">Those that it takes.</param>
internal sealed partial record FuzzedRoute(string Pattern, IReadOnlyList<string> Methods)
{
    /// <summary>Whether its answers only make sense to whoever holds a key.</summary>
    public bool TakesKey =>
        Pattern.StartsWith("api/", StringComparison.Ordinal) || Pattern.Contains("webhooks/", StringComparison.Ordinal);

    /// <summary>The address with a value for each parameter.</summary>
    public string Fill(Func<string, string> valueOf) =>
        "/" + Parameters().Replace(Pattern, found => Escaped(valueOf(found.Groups[1].Value)));

    // Half a character cannot be escaped, and everything else arrives as it was.
    private static string Escaped(string value) => Uri.EscapeDataString(value.Length > 4000 ? value[..4000] : value);

    [GeneratedRegex(@"\{\*?([A-Za-z]+)[^}]*\}")]
    private static partial Regex Parameters();
}
