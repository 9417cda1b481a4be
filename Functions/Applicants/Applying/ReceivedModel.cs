namespace Recruitment.Applicants.Applying;

/// <summary>What the page says to whoever applied. It is the same whether or not the address had applied before.</summary>
/// <param name="NextNews">By when the applicant hears more; null when nothing is planned.</param>
public sealed record ReceivedModel(PublishedVacancy Vacancy, DateOnly? NextNews);
