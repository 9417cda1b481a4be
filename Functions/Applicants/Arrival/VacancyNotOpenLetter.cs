using Recruitment.Applicants.Applying;
using Recruitment.Correspondence;

namespace Recruitment.Applicants.Arrival;

/// <summary>What somebody reads who applied by upload while the vacancy was not open.</summary>
public sealed record VacancyNotOpenLetter : Letter
{
    public VacancyNotOpenLetter(Letter letter)
        : base(letter) { }

    public required RefusedUpload Upload { get; init; }
    public required VacancyStanding Standing { get; init; }
}
