using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Applicants.Applying;

/// <summary>A procedure as somebody meets it who may apply.</summary>
public sealed record PublishedVacancy(Procedure Procedure, ProcedureDefinition Definition, VacancyStanding Standing)
{
    /// <summary>Who recruits, for which school and where, in one line.</summary>
    public string Where =>
        string.Join(
            " · ",
            new[] { Definition.Organisation.Name, Definition.Vacancy.School, Definition.Place }.OfType<string>()
        );

    public string Language => Definition.Organisation.Language;
}
