using Recruitment.Definition;

namespace Recruitment.Recruiter.Dossier;

/// <summary>What was recruited for, as far as an accountant asks.</summary>
public sealed record DossierVacancy(
    string Organisation,
    string Function,
    string? Cao,
    string? Scale,
    NumberRange? MonthlyPay,
    NumberRange? Fte,
    int? TermMonths
)
{
    public static DossierVacancy Of(ProcedureDefinition definition)
    {
        var vacancy = definition.Vacancy;
        return new DossierVacancy(
            definition.Organisation.Name,
            vacancy.Function,
            vacancy.Cao,
            vacancy.Scale,
            vacancy.MonthlyPay,
            vacancy.Fte,
            vacancy.TermMonths
        );
    }
}
