using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Stages.Interviews;

/// <summary>What runs interviews.</summary>
public static class InterviewServices
{
    public static IServiceCollection AddInterviews(this IServiceCollection services)
    {
        services.AddSingleton<AgendaRecords>();
        services.AddSingleton<InterviewsReading>();
        services.AddSingleton<InterviewCalendar>();
        return services;
    }
}
