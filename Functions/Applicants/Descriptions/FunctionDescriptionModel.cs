using Recruitment.Definition.Documents;
using Recruitment.Html;

namespace Recruitment.Applicants.Descriptions;

/// <summary>What the page of a function description shows.</summary>
public sealed record FunctionDescriptionModel(FunctionDescription Description)
{
    public Brand Brand => new(Description.Organisation);

    /// <summary>A registered description's scores have been checked.</summary>
    public FuwaScores? Scores => FuwaScores.Find(Description.Scores);
}
