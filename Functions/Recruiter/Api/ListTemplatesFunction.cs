using Microsoft.AspNetCore.Http;
using Recruitment.Definition;
using Recruitment.Records;
using Recruitment.Timeline.Starting;

namespace Recruitment.Recruiter.Api;

/// <summary>Lists the templates that procedures can be started from.</summary>
public sealed class ListTemplatesFunction(TemplateCatalog templates)
{
    [Function(nameof(ListTemplatesFunction))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/templates")] HttpRequest request
    ) => Results.Json(new { templates = templates.Ids.Select(Describe) }, RecordJson.Options);

    private object Describe(string id)
    {
        var template = templates.Read(id);
        return new
        {
            id,
            title = $"{template.Vacancy.Function}, {template.Organisation.Name}",
            name = template.Vacancy.Function,
            organisation = template.Organisation.Name,
            kinds = template.Stages.Select(stage => stage.Kind),
            stages = template.Stages.Select(stage => new
            {
                id = stage.Id,
                kind = stage.Kind,
                title = StageTitles.Of(stage, template.Organisation.Language),
            }),
        };
    }
}
