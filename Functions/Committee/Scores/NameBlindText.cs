using System.Text.RegularExpressions;
using Recruitment.Candidates;

namespace Recruitment.Committee.Scores;

/// <summary>Somebody's words without the name and the contact details in them.</summary>
public static class NameBlindText
{
    /// <summary>What stands in the place of what is masked.</summary>
    internal const string Mask = "[…]";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>
    /// <paramref name="text"/> with the candidate's name, in whatever way it is written, the e-mail address and the
    /// telephone number replaced by <c>[…]</c>.
    /// </summary>
    public static string Of(Candidate candidate, string text) =>
        Of(text, candidate.Name, candidate.Email, candidate.Phone);

    /// <summary>The same of anybody.</summary>
    /// <param name="contacts">Addresses and numbers.</param>
    public static string Of(string text, string name, params IEnumerable<string?> contacts)
    {
        var shown = contacts.OfType<string>().Where(contact => contact.Length > 0).Aggregate(text.Normalize(), Hide);
        return NameMask.Of(name)?.Hide(shown, Mask) ?? shown;
    }

    private static string Hide(string text, string word) =>
        Regex.Replace(
            text,
            $@"(?<!\w){Regex.Escape(word)}(?!\w)",
            Mask,
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            Patience
        );
}
