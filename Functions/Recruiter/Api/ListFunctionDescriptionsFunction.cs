using Microsoft.AspNetCore.Http;
using Recruitment.Definition;
using Recruitment.Definition.Documents;
using Recruitment.Definition.Reading;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Recruiter.Api;

/// <summary>Lists the function descriptions that vacancies can be made of, with what deserves a second look.</summary>
public sealed class ListFunctionDescriptionsFunction(
    FunctionDescriptionCatalog descriptions,
    ProcedureAddresses addresses
)
{
    [Function(nameof(ListFunctionDescriptionsFunction))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/functions")] HttpRequest request)
    {
        RequestLanguage.Use(request);
        return Results.Json(new { functions = descriptions.All.Select(Describe).ToList() }, RecordJson.Options);
    }

    private object Describe(FunctionDescription description) =>
        new
        {
            id = description.Id,
            title = description.Title,
            organisation = description.Organisation,
            scale = description.Scale,
            scores = description.Scores,
            scoreSum = FuwaScores.Find(description.Scores)?.Sum,
            date = description.Date,
            url = addresses.FunctionDescription(description.Id!), // Registered ones have an id.
            warnings = descriptions.Warnings(description).Select(FaultTexts.Of).ToList(),
        };
}
