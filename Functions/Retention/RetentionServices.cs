using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Retention;

/// <summary>What erases personal data.</summary>
public static class RetentionServices
{
    public static IServiceCollection AddRetention(this IServiceCollection services)
    {
        services.AddSingleton<Receipts>();
        services.AddSingleton<VoteErasure>();
        services.AddSingleton<CandidateErasure>();
        services.AddSingleton<MentionErasure>();
        services.AddSingleton<PersonErasure>();
        return services;
    }
}
