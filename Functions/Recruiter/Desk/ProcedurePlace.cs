using Recruitment.Definition;
using Recruitment.Html;
using Recruitment.Records;

namespace Recruitment.Recruiter.Desk;

/// <summary>Who looks at which procedure: what every page about one shows above its own.</summary>
public sealed record ProcedurePlace(DeskVisitor Visitor, DeskProcedure Mine)
{
    public ProcedureId Id => Mine.Procedure.Id;
    public string Function => Mine.Definition.Vacancy.Function;
    public Brand Brand => Mine.Definition.Organisation.Brand;

    public bool HasInterviews => Mine.Definition.Stages.Any(stage => stage.Kind == StageKind.Interviews);

    /// <summary>Teams enrol in a programme; else candidates apply.</summary>
    public bool IsProgramme => Mine.Definition.Programme is not null;
}
