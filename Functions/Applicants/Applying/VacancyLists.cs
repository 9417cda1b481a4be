using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Applicants.Applying;

/// <summary>Lists of the vacancies that take applications, the first to close first.</summary>
public sealed class VacancyLists(Vacancies vacancies, VacancyPages pages)
{
    /// <summary>As a page, of which the address says what is shown.</summary>
    /// <param name="organisation">As in <see cref="VacancyFilter.SlugOf"/>; null: of all.</param>
    public async Task<IResult> ShowAsync(HttpRequest request, string? organisation, CancellationToken cancellationToken)
    {
        var asked = request.Query[PublishedVacancy.LanguageParameter].ToString();
        ReaderLanguage.Use(asked is "nl" or "en" ? asked : RequestLanguage.Preferred(request, otherwise: "nl"));
        var filter = VacancyFilter.Of(request, organisation?.ToLowerInvariant());
        var open = await OpenAsync(cancellationToken);
        return await pages.ListAsync(open, filter);
    }

    public async Task<IReadOnlyList<PublishedVacancy>> OpenAsync(CancellationToken cancellationToken) =>
        await vacancies
            .OpenAsync(cancellationToken)
            .OrderBy(vacancy => vacancy.Standing.ClosesAt)
            .ThenBy(vacancy => vacancy.Procedure.Id.Value, StringComparer.Ordinal)
            .ToListAsync(cancellationToken);
}
