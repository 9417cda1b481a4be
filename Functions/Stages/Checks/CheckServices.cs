using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Stages.Checks;

/// <summary>What runs the checks before an appointment.</summary>
public static class CheckServices
{
    public static IServiceCollection AddChecks(this IServiceCollection services)
    {
        services.AddSingleton<CheckRecords>();
        return services;
    }
}
