using Recruitment.Candidates;
using Recruitment.Html;
using Recruitment.Procedures.Definition;

namespace Recruitment.Stages;

/// <summary>Whom a mail of a stage goes to, and on whose behalf.</summary>
/// <param name="Candidate">When it goes to a candidate.</param>
public sealed record Addressee(
    ProcedureDefinition Definition,
    string Name,
    string Address,
    Candidate? Candidate = null
)
{
    public Brand Brand => Definition.Organisation.Brand;

    /// <summary>What is recruited for.</summary>
    public string Function => Definition.Vacancy.Function;

    public StageDefinition Stage(string id) => Definition.Stages.First(s => s.Id == id);
}
