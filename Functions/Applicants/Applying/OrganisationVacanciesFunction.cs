using Microsoft.AspNetCore.Http;

namespace Recruitment.Applicants.Applying;

/// <summary>The vacancies of one organisation, at an address that it can link to: its name in letters and hyphens.</summary>
public sealed class OrganisationVacanciesFunction(VacancyLists lists)
{
    [Function(nameof(OrganisationVacanciesFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "vacancies/of/{organisation}")] HttpRequest request,
        string organisation,
        CancellationToken cancellationToken
    ) => lists.ShowAsync(request, organisation, cancellationToken);
}
