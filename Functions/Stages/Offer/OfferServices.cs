using Microsoft.Extensions.DependencyInjection;
using Recruitment.Candidates.Terms;
using Recruitment.Stages.Offer.Terms;

namespace Recruitment.Stages.Offer;

/// <summary>What runs offers.</summary>
public static class OfferServices
{
    public static IServiceCollection AddOffers(this IServiceCollection services)
    {
        services.AddSingleton<OfferRecords>();
        services.AddSingleton<AcceptedOffers>();
        services.AddSingleton<ITermsDesk, TermsDesk>();
        services.AddSingleton<SeatAllotment>();
        return services;
    }
}
