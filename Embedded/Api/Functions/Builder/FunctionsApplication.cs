using Recruitment.Embedded.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where an app begins.</summary>
public class FunctionsApplication
{
    public FunctionsApplication() { }

    public static FunctionsApplicationBuilder CreateBuilder(string[] args) =>
        new(EmbeddedHostComposition.Begin(args));
}
