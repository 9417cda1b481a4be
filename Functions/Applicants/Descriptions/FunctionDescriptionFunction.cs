using Microsoft.AspNetCore.Http;
using Recruitment.Definition.Documents;
using Recruitment.Html;

namespace Recruitment.Applicants.Descriptions;

/// <summary>The public page of a registered function description.</summary>
public sealed class FunctionDescriptionFunction(FunctionDescriptionCatalog descriptions, Pages pages)
{
    [Function(nameof(FunctionDescriptionFunction))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "functions/{id}")] HttpRequest request,
        string id
    )
    {
        ReaderLanguage.Use(RequestLanguage.Preferred(request, otherwise: "nl"));
        return descriptions.Find(id) is { } description
            ? pages.PublicAsync<FunctionDescriptionPage>(new FunctionDescriptionModel(description))
            : pages.PublicAsync<UnknownDescriptionPage>("/vacancies", StatusCodes.Status404NotFound);
    }
}
