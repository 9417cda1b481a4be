using Microsoft.Extensions.DependencyInjection;
using Recruitment.Procedures.Api;
using Recruitment.Procedures.Dashboard;
using Recruitment.Procedures.Reopening;

namespace Recruitment.Procedures;

/// <summary>What starts, tells and steers procedures.</summary>
public static class ProcedureServices
{
    public static IServiceCollection AddProcedures(this IServiceCollection services) =>
        services
            .AddSingleton<ProcedureRecords>()
            .AddSingleton<ProcedureAddresses>()
            .AddSingleton<TemplateCatalog>()
            .AddSingleton<StartRequestReader>()
            .AddSingleton<ProcedureStarter>()
            .AddSingleton<ProcedureControl>()
            .AddSingleton<DatesMover>()
            .AddSingleton<ProcedureReopener>()
            .AddSingleton<ProcedureStatusReader>()
            .AddSingleton<DashboardReader>();
}
