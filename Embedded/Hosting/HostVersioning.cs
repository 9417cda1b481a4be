using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Recruitment.Embedded.Hosting;

/// <summary>
/// Gives the versions of <c>host.json</c> to the engine and its clients, as the official host does: what is started
/// without a version, and every sub-orchestration that is called without one, whatever its parent's version, gets the
/// default version. What the app configures itself wins.
/// </summary>
internal static class HostVersioning
{
    public static void AddTo(IServiceCollection services, HostJson hostJson)
    {
        if (hostJson.Versioning is not { } versioning)
        {
            return;
        }

        services.PostConfigureAll<DurableTaskWorkerOptions>(worker => worker.Versioning ??= versioning);
        services.PostConfigureAll<DurableTaskClientOptions>(client =>
        {
            if (client.DefaultVersion.Length == 0)
            {
                client.DefaultVersion = versioning.DefaultVersion;
            }
        });
    }
}
