using Recruitment.Html;
using Recruitment.Procedures;
using Recruitment.Retention;

namespace Recruitment.Recruiter.Dashboard;

/// <summary>What is left of a procedure whose data were erased: no name, not even the organisation's.</summary>
public sealed record ErasedModel(Procedure Procedure, ErasureReceipt? Receipt)
{
    public Brand Brand { get; } = new("Sollicitatieprocedure");
}
