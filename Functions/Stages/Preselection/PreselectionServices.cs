using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Stages.Preselection;

/// <summary>What the preselection is made of.</summary>
public static class PreselectionServices
{
    public static IServiceCollection AddPreselection(this IServiceCollection services)
    {
        services.AddSingleton<ShortlistProposals>();
        return services;
    }
}
