using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Recruitment.Embedded.Hosting;

namespace Recruitment.Embedded;

/// <summary>Runs an app without a Functions host.</summary>
public static class EmbeddedHostExtensions
{
    // What the arguments of a Functions host become.
    private const string HostEndpoint = "Functions:Worker:HostEndpoint";

    // Every instance of an app on Azure has it.
    private const string AzureInstance = "WEBSITE_INSTANCE_ID";

    /// <summary>
    /// Lets the process that is started by hand be its own host: the same functions run on one SQLite file. Does nothing
    /// where a Functions host started the process. Belongs right after <c>CreateBuilder</c>: it adds settings.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The process is on Azure, but no Functions host started it: its data would be gone with the instance.
    /// </exception>
    /// <exception cref="InvalidDataException"><c>local.settings.json</c> is not JSON.</exception>
    public static FunctionsApplicationBuilder UseEmbeddedHost(this FunctionsApplicationBuilder builder)
    {
        if (!string.IsNullOrEmpty(builder.Configuration[HostEndpoint]))
        {
            return builder;
        }

        if (!string.IsNullOrEmpty(builder.Configuration[AzureInstance]))
        {
            throw new InvalidOperationException(
                $"{AzureInstance} is set, so this is Azure, but no Functions host started the app: set FUNCTIONS_WORKER_RUNTIME to dotnet-isolated and let the host start it."
            );
        }

        HostComposition.Begin(builder);
        return builder;
    }
}
