using Microsoft.Extensions.DependencyInjection;
using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Arrival;
using Recruitment.Applicants.CarryOver;
using Recruitment.Applicants.Complaints;
using Recruitment.Applicants.Newsletter;
using Recruitment.Applicants.OwnPage;
using Recruitment.Candidates;
using Recruitment.Candidates.References;
using Recruitment.Files;

namespace Recruitment.Applicants;

/// <summary>Everything that a candidate meets.</summary>
internal static class CandidateServices
{
    public static IServiceCollection AddCandidates(this IServiceCollection services) =>
        services
            .AddSingleton<FileStore>()
            .AddSingleton<CandidateRecords>()
            .AddSingleton<StatusChanges>()
            .AddSingleton<ReferenceRecords>()
            .AddSingleton<KeyedHashes>()
            .AddSingleton<Vacancies>()
            .AddSingleton<VacancyPages>()
            .AddSingleton<ApplicationIntake>()
            .AddSingleton<ApplyAnswers>()
            .AddSingleton<NewsletterConsents>()
            .AddSingleton<CvReceiving>()
            .AddSingleton<Quarantine>()
            .AddSingleton<ComplaintRecords>()
            .AddSingleton<ComplaintDesk>()
            .AddSingleton<ComplaintAction>()
            .AddSingleton<CandidatePages>()
            .AddSingleton<CandidateActions>()
            .AddSingleton<Withdrawals>()
            .AddSingleton<CarryingOver>();
}
