using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Html;

/// <summary>What makes pages.</summary>
public static class HtmlServices
{
    public static IServiceCollection AddHtml(this IServiceCollection services)
    {
        services.AddSingleton<RazorRenderer>();
        services.AddSingleton<Pages>();
        services.AddSingleton<DeveloperPages>();
        services.AddSingleton<UploadFolder>();
        return services;
    }
}
