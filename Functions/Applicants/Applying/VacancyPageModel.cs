using Recruitment.Candidates;
using Recruitment.Definition;
using Recruitment.Definition.Documents;
using Recruitment.Definition.Programmes;
using Recruitment.Html;

namespace Recruitment.Applicants.Applying;

/// <summary>What the vacancy page shows.</summary>
public sealed record VacancyPageModel
{
    public required PublishedVacancy Published { get; init; }

    /// <summary>Absolute address of the page.</summary>
    public required Uri Address { get; init; }

    /// <summary>What was filled in before, when the form is shown again.</summary>
    public ApplicationFields Fields { get; init; } = new();
    public IReadOnlyList<FormError> Faults { get; init; } = [];

    /// <summary>The files of the form that was refused.</summary>
    public KeptForm Kept { get; init; } = KeptForm.Empty;

    /// <summary>It is read before it is public, as it will be once it is open: nobody can apply.</summary>
    public bool IsPreview { get; init; }

    public Definition.Vacancy Vacancy => Published.Definition.Vacancy;
    public Programme? Programme => Published.Definition.Programme;
    public SubjectWords Words => Published.Definition.Words;
    public Organisation Organisation => Published.Definition.Organisation;
    public VacancyStanding Standing => Published.Standing;
    public Brand Brand => Organisation.Brand;
    public string ApplyPath =>
        $"/vacancies/{Published.Procedure.Id}/{(Programme is null ? "applications" : "enrolments")}{Published.LanguageQuery}";

    /// <summary>There are interviews to be held.</summary>
    public bool HasInterviews => Published.Definition.Stages.Any(stage => stage.Kind == StageKind.Interviews);

    public IReadOnlyList<OutlineStep> Outline => Published.Outline;

    public IEnumerable<Criterion> Required => Vacancy.Criteria.Where(c => c.Required);
    public IEnumerable<Criterion> Preferred => Vacancy.Criteria.Where(c => !c.Required);

    /// <summary>Of the function's description, when the vacancy was made of one.</summary>
    public IReadOnlyList<ResultArea> ResultAreas => Vacancy.FunctionDescription?.ResultAreas ?? [];

    /// <summary>Whether the tasks say more than the headings of the result areas.</summary>
    public bool HasOwnTasks => Vacancy.Tasks.Except(ResultAreas.Select(area => area.Title)).Any();

    public string? FaultOf(string field) => Faults.FirstOrDefault(fault => fault.Field == field)?.Message;

    /// <summary>For a field's frame: its class, with the mark of a fault when it has one.</summary>
    public string ClassOf(string field) => FaultOf(field) is null ? "field" : "field invalid";

    /// <summary>For <c>aria-invalid</c>, which is left out when null.</summary>
    public string? InvalidOf(string field) => FaultOf(field) is null ? null : "true";

    /// <summary>For <c>aria-describedby</c>: the hint, and the fault when there is one.</summary>
    public string DescribedBy(string field) => FaultOf(field) is null ? $"{field}-hint" : $"{field}-hint {field}-error";

    /// <summary>For <c>aria-describedby</c> of a field without a hint; left out when null.</summary>
    public string? ErrorOf(string field) => FaultOf(field) is null ? null : $"{field}-error";
}
