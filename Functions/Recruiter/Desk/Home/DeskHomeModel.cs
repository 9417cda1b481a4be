using Recruitment.Html;
using Recruitment.Procedures;

namespace Recruitment.Recruiter.Desk.Home;

/// <summary>What a visitor sees of their procedures.</summary>
/// <param name="Procedures">Theirs, in order of id.</param>
/// <param name="Now">UTC.</param>
public sealed record DeskHomeModel(DeskVisitor Visitor, IReadOnlyList<ProcedureStanding> Procedures, DateTimeOffset Now)
{
    /// <summary>Of the organisation, when all procedures are of one.</summary>
    public Brand? Brand =>
        Procedures.Select(p => new Brand(p.Organisation, p.Colour)).Distinct().ToList() is [var one] ? one : null;
}
