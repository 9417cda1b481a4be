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
    ) =>
        descriptions.Find(id) is { } description
            ? pages.PublicAsync<FunctionDescriptionPage>(new FunctionDescriptionModel(description))
            : pages.PublicAsync<MessagePage>(Unknown, StatusCodes.Status404NotFound);

    private static MessageModel Unknown { get; } =
        new(
            new Brand("Functiebeschrijvingen"),
            "Deze functiebeschrijving is er niet",
            ["Het adres klopt niet, of de beschrijving is vervangen."],
            new MessageLink("Naar de vacatures", "/vacancies")
        );
}
