using Microsoft.AspNetCore.Http;

namespace Recruitment.Html;

/// <summary>
/// Takes visitors of the bare address to the vacancies, and tells who follows a wrong address what to do. It takes every
/// address, and the Functions host gives a request to the first function by name whose route fits: so its name is last.
/// </summary>
public sealed class WrongAddressFunction(Pages pages)
{
    private const string Vacancies = "/vacancies";

    [Function(nameof(WrongAddressFunction))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{*address}")] HttpRequest request
    )
    {
        if (request.Path.Value is null or "" or "/")
        {
            return Results.Redirect(Vacancies);
        }

        ReaderLanguage.Use(RequestLanguage.Preferred(request, otherwise: "nl"));
        return WantsPage(request)
            ? await pages.PublicAsync<WrongAddressPage>(Vacancies, StatusCodes.Status404NotFound)
            : Results.NotFound();
    }

    /// <summary>A program that asked for something else is told by the status alone.</summary>
    private static bool WantsPage(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
