using Microsoft.AspNetCore.Http;
using Recruitment.Applicants.Enrolling;
using Recruitment.Html;
using Recruitment.Links;

namespace Recruitment.Applicants.Applying;

/// <summary>The pages of vacancies, each with its status.</summary>
public sealed class VacancyPages(Pages pages, LinkBuilder links)
{
    private const string ListPath = "/vacancies";

    public Task<IResult> ListAsync(IReadOnlyList<PublishedVacancy> open, VacancyFilter filter)
    {
        var path = filter.Organisation is { } organisation ? $"{ListPath}/of/{organisation}" : ListPath;
        return pages.PublicAsync<VacancyListPage>(new VacancyListModel(open, filter, links.To(path)));
    }

    public Task<IResult> ShowAsync(PublishedVacancy vacancy) => PageAsync(ModelOf(vacancy));

    /// <summary>The form again, with what was filled in and what is to be mended.</summary>
    public Task<IResult> ShowFaultsAsync(
        PublishedVacancy vacancy,
        ApplicationFields fields,
        IReadOnlyList<FormError> faults,
        KeptForm kept,
        int status
    ) => PageAsync(ModelOf(vacancy) with { Fields = fields, Faults = faults, Kept = kept }, status);

    /// <summary>The page of a vacancy that takes no applications, which says since when.</summary>
    public Task<IResult> ShowClosedAsync(PublishedVacancy vacancy) =>
        PageAsync(ModelOf(vacancy), StatusCodes.Status409Conflict);

    public Task<IResult> ReceivedAsync(PublishedVacancy vacancy, DateOnly? nextNews) =>
        pages.PublicAsync<ReceivedPage>(new ReceivedModel(vacancy, nextNews));

    /// <summary>That there is no such vacancy, in the language that the request prefers.</summary>
    public Task<IResult> UnknownAsync(HttpRequest request)
    {
        ReaderLanguage.Use(RequestLanguage.Preferred(request, otherwise: "nl"));
        return pages.PublicAsync<UnknownVacancyPage>(ListPath, StatusCodes.Status404NotFound);
    }

    private Task<IResult> PageAsync(VacancyPageModel model, int status = StatusCodes.Status200OK) =>
        model.Programme is null
            ? pages.PublicAsync<VacancyPage>(model, status)
            : pages.PublicAsync<ProgrammePage>(model, status);

    private VacancyPageModel ModelOf(PublishedVacancy vacancy) =>
        new() { Published = vacancy, Address = links.To($"vacancies/{vacancy.Procedure.Id}") };
}

/// <summary>The vacancies that take applications now.</summary>
/// <param name="Open">All of them.</param>
/// <param name="Address">Absolute address of the list, without what is filtered.</param>
public sealed record VacancyListModel(IReadOnlyList<PublishedVacancy> Open, VacancyFilter Filter, Uri Address)
{
    public IReadOnlyList<PublishedVacancy> Vacancies { get; } = [.. Open.Where(Filter.Fits)];

    /// <summary>Those of the organisation whose list it is, filtered or not.</summary>
    private IEnumerable<PublishedVacancy> Own => Open.Where(new VacancyFilter("", "", Filter.Organisation).Fits);

    /// <summary>Towns that can be chosen.</summary>
    public IReadOnlyList<string> Places =>
        [
            .. Own.Select(vacancy => vacancy.Definition.Place)
                .OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>There is something to choose from.</summary>
    public bool CanFilter => Filter.IsSet || Own.Skip(1).Any();

    /// <summary>How the organisation whose list it is shows itself; null: it is of all, or has none open.</summary>
    public Brand? Brand =>
        Filter.Organisation is null
            ? null
            : Own.Select(vacancy => vacancy.Definition.Organisation.Brand).FirstOrDefault();

    /// <summary>The organisations that have vacancies, with the addresses of their lists.</summary>
    public IReadOnlyList<(string Name, string Path)> Organisations =>
        [
            .. Open.Select(vacancy => vacancy.Definition.Organisation.Name)
                .Distinct()
                .Order(StringComparer.OrdinalIgnoreCase)
                .Select(name => (name, $"/vacancies/of/{VacancyFilter.SlugOf(name)}")),
        ];
}

/// <summary>What the page says to whoever applied. It is the same whether or not the address had applied before.</summary>
/// <param name="NextNews">By when the applicant hears more; null when nothing is planned.</param>
public sealed record ReceivedModel(PublishedVacancy Vacancy, DateOnly? NextNews);
