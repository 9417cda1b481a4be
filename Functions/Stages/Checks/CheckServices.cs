using Microsoft.Extensions.DependencyInjection;
using Recruitment.Candidates.Checks;

namespace Recruitment.Stages.Checks;

/// <summary>What runs the checks before an appointment.</summary>
public static class CheckServices
{
    public static IServiceCollection AddChecks(this IServiceCollection services)
    {
        services.AddSingleton<CheckDesk>();
        services.AddSingleton<ICheckDesk>(provider => provider.GetRequiredService<CheckDesk>());
        return services;
    }
}
