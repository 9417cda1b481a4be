using Microsoft.Extensions.DependencyInjection;
using Recruitment.Candidates.Applying;
using Recruitment.Candidates.Arrival;
using Recruitment.Candidates.CarryOver;
using Recruitment.Candidates.Complaints;
using Recruitment.Candidates.Newsletter;
using Recruitment.Candidates.OwnPage;
using Recruitment.Candidates.References;
using Recruitment.Files;

namespace Recruitment.Candidates;

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
