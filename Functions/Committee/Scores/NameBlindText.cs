using System.Text.RegularExpressions;
using Recruitment.Candidates;

namespace Recruitment.Committee.Scores;

/// <summary>Somebody's words without the name and the contact details in them.</summary>
public static class NameBlindText
{
    private const int ShortestNamePart = 3;

    /// <summary>
    /// <paramref name="text"/> with the candidate's full name, every part of it of three letters or more that is
    /// written with a capital, the e-mail address and the telephone number replaced by <c>[…]</c>.
    /// </summary>
    public static string Of(Candidate candidate, string text) =>
        Of(text, candidate.Name, candidate.Email, candidate.Phone);

    /// <summary>The same of anybody.</summary>
    /// <param name="contacts">Addresses and numbers.</param>
    public static string Of(string text, string name, params IEnumerable<string?> contacts)
    {
        var parts = name.Split([' ', '-', '.'], StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part.Length >= ShortestNamePart && char.IsUpper(part[0]));
        IEnumerable<string?> hidden = [name, .. contacts, .. parts];
        return hidden
            .OfType<string>()
            .Where(word => word.Length > 0)
            .Aggregate(text, (shown, word) => Hide(shown, word));
    }

    private static string Hide(string text, string word) =>
        Regex.Replace(
            text,
            $@"(?<!\w){Regex.Escape(word)}(?!\w)",
            "[…]",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );
}
