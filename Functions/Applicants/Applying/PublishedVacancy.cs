using Recruitment.Definition;
using Recruitment.Procedures;

namespace Recruitment.Applicants.Applying;

/// <summary>A procedure as somebody meets it who may apply.</summary>
public sealed record PublishedVacancy(Procedure Procedure, ProcedureDefinition Definition, VacancyStanding Standing)
{
    /// <summary>Who recruits and where, in one line.</summary>
    public string Where =>
        Definition.Organisation is { Place: { } place } organisation
            ? $"{organisation.Name} · {place}"
            : Definition.Organisation.Name;

    public string Language => Definition.Organisation.Language;
}
