using Recruitment.Candidates.Applying;

namespace Recruitment.Candidates.Arrival;

/// <summary>What somebody reads who applied by upload while the vacancy was not open.</summary>
public sealed record VacancyNotOpenModel(RefusedUpload Upload, PublishedVacancy Vacancy);
