using Recruitment.Definition;
using Recruitment.Links;
using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>The link to the recruiter's dashboard of a procedure.</summary>
public static class DashboardAddress
{
    public const string Purpose = "dashboard";

    public static Link Of(ProcedureId procedure) => new(Purpose, procedure, Step: "", People.RecruiterId.Value);
}
