using Microsoft.Extensions.DependencyInjection;
using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Appointing;
using Recruitment.Applicants.Arrival;
using Recruitment.Applicants.CarryOver;
using Recruitment.Applicants.Complaints;
using Recruitment.Applicants.Correcting;
using Recruitment.Applicants.Internal;
using Recruitment.Applicants.Newsletter;
using Recruitment.Applicants.Outcomes;
using Recruitment.Applicants.OwnPage;
using Recruitment.Applicants.OwnPage.OwnData;
using Recruitment.Candidates;
using Recruitment.Candidates.Checks;
using Recruitment.Candidates.References;
using Recruitment.Candidates.Terms;

namespace Recruitment.Applicants;

/// <summary>Everything that a candidate meets.</summary>
internal static class CandidateServices
{
    public static IServiceCollection AddCandidates(this IServiceCollection services) =>
        services
            .AddSingleton<SentFiles>()
            .AddSingleton<CandidateRecords>()
            .AddSingleton<StatusChanges>()
            .AddSingleton<OutcomeDeciders>()
            .AddSingleton<PersonalTermsRecords>()
            .AddSingleton<AgreedTerms>()
            .AddSingleton<FirstDays>()
            .AddSingleton<AppointmentWithdrawals>()
            .AddSingleton<ReferenceRecords>()
            .AddSingleton<CheckRecords>()
            .AddSingleton<KeyedHashes>()
            .AddSingleton<StaffLists>()
            .AddSingleton<InternalRecognition>()
            .AddSingleton<StaffListDesk>()
            .AddSingleton<Vacancies>()
            .AddSingleton<VacancyPages>()
            .AddSingleton<VacancyLists>()
            .AddSingleton<SiteFiles>()
            .AddSingleton<JobFeed>()
            .AddSingleton<ApplicationIntake>()
            .AddSingleton<ApplyAnswers>()
            .AddSingleton<NewsletterConsents>()
            .AddSingleton<CvReceiving>()
            .AddSingleton<CvArrivals>()
            .AddSingleton<Quarantine>()
            .AddSingleton<ComplaintRecords>()
            .AddSingleton<ComplaintDesk>()
            .AddSingleton<ApplicationLimits>()
            .AddSingleton<CandidateActions>()
            .AddSingleton<Withdrawals>()
            .AddSingleton<OwnRecords>()
            .AddSingleton<CandidateWaking>()
            .AddSingleton<CandidateActs>()
            .AddSingleton<CandidateNotes>()
            .AddSingleton<CandidateMessages>()
            .AddSingleton<CarryingOver>()
            .AddSingleton<AddressDesk>()
            .AddSingleton<NewAddresses>();
}
