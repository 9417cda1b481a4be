using Microsoft.Extensions.DependencyInjection;
using Recruitment.Recruiter.Desk.Starting.Drafts;

namespace Recruitment.Recruiter.Desk.Starting;

/// <summary>What starting a procedure by form is made of.</summary>
internal static class StartingServices
{
    public static IServiceCollection AddStarting(this IServiceCollection services) =>
        services
            .AddSingleton<DraftRecords>()
            .AddSingleton<OwnTemplates>()
            .AddSingleton<DraftSources>()
            .AddSingleton<DraftReading>()
            .AddSingleton<DraftPages>()
            .AddSingleton<DraftPosts>();
}
