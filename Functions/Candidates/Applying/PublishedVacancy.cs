using Recruitment.Procedures;
using Recruitment.Procedures.Definition;

namespace Recruitment.Candidates.Applying;

/// <summary>A procedure as somebody meets it who may apply.</summary>
public sealed record PublishedVacancy(
    Procedure Procedure,
    ProcedureDefinition Definition,
    VacancyStanding Standing
)
{
    public string Language => Definition.Organisation.Language;
}
