using Microsoft.Extensions.DependencyInjection;
using Recruitment.Procedures.Interviewing;
using Recruitment.Stages.Interviews.Arranging;

namespace Recruitment.Stages.Interviews;

/// <summary>What runs interviews.</summary>
public static class InterviewServices
{
    public static IServiceCollection AddInterviews(this IServiceCollection services)
    {
        services.AddSingleton<AgendaRecords>();
        services.AddSingleton<InterviewsReading>();
        services.AddSingleton<InterviewCalendar>();
        services.AddSingleton<IInterviewSchedules, InterviewSchedules>();
        services.AddSingleton<IInterviewDesk, InterviewDesk>();
        return services;
    }
}
