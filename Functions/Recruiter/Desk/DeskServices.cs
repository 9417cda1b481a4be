using Microsoft.Extensions.DependencyInjection;
using Recruitment.Recruiter.Desk.CandidatePage;
using Recruitment.Recruiter.Desk.Home;
using Recruitment.Recruiter.Desk.ProcedurePage;
using Recruitment.Recruiter.Desk.ProcedurePage.Ballots;
using Recruitment.Recruiter.Desk.ProcedurePage.Participants;
using Recruitment.Recruiter.Desk.ProcedurePage.Rejecting;
using Recruitment.Recruiter.Desk.SignIn;
using Recruitment.Recruiter.Desk.Starting;
using Recruitment.Recruiter.Desk.Tasks;

namespace Recruitment.Recruiter.Desk;

/// <summary>What the recruiter's desk is made of.</summary>
public static class DeskServices
{
    public static IServiceCollection AddDesk(this IServiceCollection services) =>
        services
            .AddSingleton<DeskSettings>()
            .AddSingleton<DeskForms>()
            .AddSingleton<DeskPeople>()
            .AddSingleton<DeskSessions>()
            .AddSingleton<SignInRecords>()
            .AddSingleton<SignInLimits>()
            .AddSingleton<DeskVisitors>()
            .AddSingleton<DeskOffice>()
            .AddSingleton<DeskGate>()
            .AddSingleton<ProcedureStandReader>()
            .AddSingleton<CandidateRejecting>()
            .AddSingleton<BallotResults>()
            .AddSingleton<DeskTasks>()
            .AddSingleton<PeopleActs>()
            .AddSingleton<ProcedureActPreviews>()
            .AddSingleton<DeskHomeReader>()
            .AddSingleton<DeskCandidateReader>()
            .AddSingleton<DeskCandidateActs>()
            .AddSingleton<DeskCandidateLinks>()
            .AddSingleton<CandidateActPreviews>()
            .AddStarting();
}
