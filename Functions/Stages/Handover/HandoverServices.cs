using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Stages.Handover;

/// <summary>What runs handovers.</summary>
public static class HandoverServices
{
    public static IServiceCollection AddHandover(this IServiceCollection services)
    {
        services.AddSingleton<HandoverRecords>();
        return services;
    }
}
