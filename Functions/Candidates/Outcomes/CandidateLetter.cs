using Recruitment.Html;
using Recruitment.Procedures;
using Recruitment.Procedures.Definition;

namespace Recruitment.Candidates.Outcomes;

/// <summary>What a mail to or about a candidate can tell.</summary>
public sealed record CandidateLetter
{
    public required Candidate Candidate { get; init; }
    public required Procedure Procedure { get; init; }
    public required ProcedureDefinition Definition { get; init; }

    /// <summary>Opens the candidate's own page, so it is for mails to the candidate only.</summary>
    public required Uri OwnPage { get; init; }

    public Brand Brand => Definition.Organisation.Brand;
    public string Function => Definition.Vacancy.Function;
    public string Recruiter => Definition.People.Recruiter.Name;
    public IReadOnlyList<OutlineStep> Outline => ProcedureOutline.Of(Procedure, Definition);
    public DateOnly? NextNews => ProcedureOutline.NextNews(Procedure, Definition, Candidate.Track);
}
