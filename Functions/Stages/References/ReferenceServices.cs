using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Stages.References;

/// <summary>What asks for references.</summary>
public static class ReferenceServices
{
    public static IServiceCollection AddReferences(this IServiceCollection services)
    {
        services.AddSingleton<ReferenceAccesses>();
        return services;
    }
}
