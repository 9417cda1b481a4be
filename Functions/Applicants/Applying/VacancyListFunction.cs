using Microsoft.AspNetCore.Http;

namespace Recruitment.Applicants.Applying;

/// <summary>The public list of vacancies that take applications.</summary>
public sealed class VacancyListFunction(VacancyLists lists)
{
    [Function(nameof(VacancyListFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "vacancies")] HttpRequest request,
        CancellationToken cancellationToken
    ) => lists.ShowAsync(request, organisation: null, cancellationToken);
}
