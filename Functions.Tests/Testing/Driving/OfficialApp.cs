using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Recruitment.Tests.Driving;

/// <summary>The app as <c>Program.cs</c> puts it together where a Functions host started it.</summary>
internal static class OfficialApp
{
    /// <param name="settings">As on the command line.</param>
    public static FunctionsApplicationBuilder Create(params string[] settings)
    {
        var builder = FunctionsApplication.CreateBuilder(settings);
        builder.ConfigureFunctionsWebApplication();
        builder.UseRecruitment();
        builder.Services.AddRecruitment(builder.Configuration);
        return builder;
    }

    public static ServiceProvider Services(this FunctionsApplicationBuilder builder, bool validatesScopes) =>
        builder.Services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = validatesScopes });
}
