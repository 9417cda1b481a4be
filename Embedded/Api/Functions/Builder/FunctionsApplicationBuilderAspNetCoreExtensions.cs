using Recruitment.Embedded.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Serves HTTP functions with ASP.NET Core's own request and result types.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(
        this FunctionsApplicationBuilder builder
    )
    {
        EmbeddedHostOptions.Of(builder.Properties).ServesHttpFunctions = true;
        return builder;
    }
}
