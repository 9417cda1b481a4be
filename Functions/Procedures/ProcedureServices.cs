using Microsoft.Extensions.DependencyInjection;
using Recruitment.Procedures.Api;
using Recruitment.Procedures.Clocks;
using Recruitment.Procedures.Dashboard;
using Recruitment.Procedures.Definition.Documents;
using Recruitment.Procedures.Dossier;
using Recruitment.Procedures.Reopening;

namespace Recruitment.Procedures;

/// <summary>What starts, tells and steers procedures.</summary>
public static class ProcedureServices
{
    public static IServiceCollection AddProcedures(this IServiceCollection services) =>
        services
            .AddSingleton<ProcedureRecords>()
            .AddSingleton<ProcedureIndex>()
            .AddSingleton<CouncilAdvices>()
            .AddSingleton<ProcedureAddresses>()
            .AddSingleton<TemplateCatalog>()
            .AddSingleton<FunctionDescriptionCatalog>()
            .AddSingleton<FrameworkCatalog>()
            .AddSingleton<RegisteredDocuments>()
            .AddSingleton<StartRequestReader>()
            .AddSingleton<ProcedureStarter>()
            .AddSingleton<ProcedureControl>()
            .AddSingleton<DatesMover>()
            .AddSingleton<PriorityDesk>()
            .AddSingleton<ClockReader>()
            .AddSingleton<DossierTables>()
            .AddSingleton<Dossiers>()
            .AddSingleton<ProcedureReopener>()
            .AddSingleton<ProcedureStatusReader>()
            .AddSingleton<DashboardReader>();
}
