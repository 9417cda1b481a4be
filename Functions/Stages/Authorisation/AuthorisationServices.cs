using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Stages.Authorisation;

/// <summary>What the authorisation is made of.</summary>
public static class AuthorisationServices
{
    public static IServiceCollection AddAuthorisation(this IServiceCollection services)
    {
        services.AddSingleton<ApproversAnswers>();
        return services;
    }
}
