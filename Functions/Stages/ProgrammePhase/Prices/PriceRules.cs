using System.Globalization;
using Recruitment.Applicants.Applying;
using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Definition.Programmes;
using Recruitment.Html;

namespace Recruitment.Stages.ProgrammePhase.Prices;

/// <summary>What the recruiter can name as a price: euros within the programme's range, in whole cents.</summary>
internal static class PriceRules
{
    private static readonly Texts Sentences = new(typeof(PriceRules));

    public static string Field(Candidate team) => $"price-{team.Id}";

    /// <summary>Every fault with its field. A field may be left empty, but not all of them.</summary>
    public static IEnumerable<FormError> Check(IReadOnlyDictionary<string, string> posted, ProgrammePrice price)
    {
        if (posted.Values.All(text => text.Length == 0))
        {
            return [new FormError(posted.Keys.First(), Sentences["NoPrice"])];
        }

        var range = VacancyWords.Euros(new NumberRange(price.Minimum, price.Maximum));
        return from field in posted
            where field.Value.Length > 0 && !Fits(Read(field.Value), price)
            select new FormError(field.Key, Sentences.With("PriceOutside", range));
    }

    /// <summary>As the reader writes it, in Dutch <c>3.740</c> or <c>3740,50</c>; null when it is no amount.</summary>
    public static decimal? Read(string text) =>
        decimal.TryParse(
            text.Replace("€", "", StringComparison.Ordinal).Trim(),
            NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
            ReaderLanguage.Culture,
            out var price
        )
            ? price
            : null;

    public static string Write(decimal? price) => price?.ToString("0.##", ReaderLanguage.Culture) ?? "";

    private static bool Fits(decimal? price, ProgrammePrice range) =>
        price is { } named && named >= range.Minimum && named <= range.Maximum && decimal.Round(named, 2) == named;
}
