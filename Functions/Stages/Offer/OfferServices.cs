using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Stages.Offer;

/// <summary>What runs offers.</summary>
public static class OfferServices
{
    public static IServiceCollection AddOffers(this IServiceCollection services)
    {
        services.AddSingleton<OfferRecords>();
        services.AddSingleton<AcceptedOffers>();
        return services;
    }
}
