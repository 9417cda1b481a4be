using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Applicants.Applying;

/// <summary>Which vacancies of the list are shown, as the address says.</summary>
/// <param name="Text">Words that all occur in what the list tells of a vacancy.</param>
/// <param name="Place">The town; empty: all.</param>
/// <param name="Organisation">As in <see cref="SlugOf"/>; null: of all.</param>
public sealed record VacancyFilter(string Text, string Place, string? Organisation)
{
    public const string TextParameter = "q";
    public const string PlaceParameter = "place";
    private const int MaxCharacters = 100;

    public bool IsSet => Text.Length > 0 || Place.Length > 0;

    public static VacancyFilter Of(HttpRequest request, string? organisation) =>
        new(Read(request, TextParameter), Read(request, PlaceParameter), organisation);

    public bool Fits(PublishedVacancy vacancy)
    {
        var told = $"{vacancy.Definition.Vacancy.Function} {vacancy.Definition.Vacancy.Summary} {vacancy.Where}";
        return (Organisation is null || SlugOf(vacancy.Definition.Organisation.Name) == Organisation)
            && (Place.Length == 0 || Occurs(Place, vacancy.Definition.Place ?? ""))
            && Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word => Occurs(word, told));
    }

    /// <summary>A name as part of an address: letters without accents, digits and hyphens.</summary>
    public static string SlugOf(string name)
    {
        var slug = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(character);
            }
            else if (
                CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark
                && slug is not { Length: 0 } and not [.., '-']
            )
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-');
    }

    /// <summary>Whatever the accents and the capitals.</summary>
    private static bool Occurs(string word, string text) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(
            text,
            word,
            CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace
        ) >= 0;

    private static string Read(HttpRequest request, string parameter)
    {
        var text = request.Query[parameter].ToString().Trim();
        return text.Length <= MaxCharacters ? text : text[..MaxCharacters];
    }
}
