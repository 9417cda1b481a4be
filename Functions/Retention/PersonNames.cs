using System.Text.RegularExpressions;
using Recruitment.Candidates;

namespace Recruitment.Retention;

/// <summary>
/// What names a person in a text: the whole name, the last word of it, addresses and the telephone number. A first name
/// alone may be anybody's.
/// </summary>
public sealed class PersonNames
{
    /// <summary>Shorter words stand in too many texts that name nobody.</summary>
    private const int ShortestName = 4;

    private const string Gone = "[…]";

    private readonly Regex _names;

    /// <param name="person">All applications of one person.</param>
    public PersonNames(IEnumerable<Candidate> person)
    {
        var words = person
            .SelectMany(one => (string?[])[one.Name, one.Name.Split(' ')[^1], one.Email, one.Phone, one.PostalAddress])
            .OfType<string>()
            .Select(word => word.Trim())
            .Where(word => word.Length >= ShortestName)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            // The longest first: what is named whole goes whole.
            .OrderByDescending(word => word.Length)
            .Select(Regex.Escape)
            .ToList();
        _names = new Regex(
            words.Count == 0 ? "(?!)" : $@"(?<!\w)(?:{string.Join('|', words)})(?!\w)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(5)
        );
    }

    public bool Stand(string? text) => text is not null && _names.IsMatch(text);

    /// <summary>The text without what names the person.</summary>
    public string Without(string text) => _names.Replace(text, Gone);
}
