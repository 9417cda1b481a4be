namespace Recruitment.Applicants.Applying;

/// <summary>The vacancies that take applications now.</summary>
public sealed record VacancyListModel(IReadOnlyList<PublishedVacancy> Vacancies);
