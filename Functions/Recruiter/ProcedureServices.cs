using Microsoft.Extensions.DependencyInjection;
using Recruitment.Candidates;
using Recruitment.Definition.Documents;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Procedures.Clocks;
using Recruitment.Procedures.Tasks;
using Recruitment.Recruiter.Acting;
using Recruitment.Recruiter.Auditing;
using Recruitment.Recruiter.Clocks;
using Recruitment.Recruiter.Dashboard;
using Recruitment.Recruiter.Dossier;
using Recruitment.Recruiter.Measuring;
using Recruitment.Recruiter.Messages;
using Recruitment.Recruiter.Previews;
using Recruitment.Recruiter.Profiles;
using Recruitment.Recruiter.Samples;
using Recruitment.Timeline;
using Recruitment.Timeline.Reopening;
using Recruitment.Timeline.Starting;

namespace Recruitment.Recruiter;

/// <summary>What starts, tells and steers procedures.</summary>
public static class ProcedureServices
{
    public static IServiceCollection AddProcedures(this IServiceCollection services) =>
        services
            .AddSingleton<ProcedureRecords>()
            .AddSingleton<ProcedureIndex>()
            .AddSingleton<AddressKeys>()
            .AddSingleton<ProcedureStandings>()
            .AddSingleton<RetentionSettings>()
            .AddSingleton<IEndedLinks, FormerRecruiterLinks>()
            .AddSingleton<ReaderLanguages>()
            .AddSingleton<ILinkLanguage>(services => services.GetRequiredService<ReaderLanguages>())
            .AddSingleton<CouncilAdvices>()
            .AddSingleton<ChainRules>()
            .AddSingleton<ProcedureAddresses>()
            .AddSingleton<TemplateCatalog>()
            .AddSingleton<FunctionDescriptionCatalog>()
            .AddSingleton<FrameworkCatalog>()
            .AddSingleton<RegisteredDocuments>()
            .AddSingleton<StartRequestReader>()
            .AddSingleton<ProcedureStarter>()
            .AddSingleton<ProcedureStarts>()
            .AddSingleton<ProcedureControl>()
            .AddSingleton<SteeringNotes>()
            .AddSingleton<DatesMover>()
            .AddSingleton<PriorityDesk>()
            .AddSingleton<Entrances>()
            .AddSingleton<Entries>()
            .AddSingleton<CandidateQuestions>()
            .AddSingleton<ClockReader>()
            .AddSingleton<DueClocks>()
            .AddSingleton<OpenTasks>()
            .AddSingleton<ProcedureCounter>()
            .AddSingleton<CandidateList>()
            .AddSingleton<CandidateProfiles>()
            .AddSingleton<AnchorMails>()
            .AddSingleton<DossierTables>()
            .AddSingleton<DossierChecks>()
            .AddSingleton<PersonDecisions>()
            .AddSingleton<DossierDecisions>()
            .AddSingleton<Dossiers>()
            .AddSingleton<ProcedureReopener>()
            .AddSingleton<ProcedureStatusReader>()
            .AddSingleton<DashboardReader>()
            .AddSingleton<DashboardActing>()
            .AddSingleton<LetterPreviews>()
            .AddSingleton<Messaging>()
            .AddSingleton<SampleMails>();
}
