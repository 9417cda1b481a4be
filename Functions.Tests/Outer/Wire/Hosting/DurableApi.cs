using DurableTask.Core;
using Grpc.Core;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using P = Microsoft.DurableTask.Protobuf;

namespace Recruitment.Tests.Wire.Hosting;

/// <summary>
/// What durable clients in the worker talk to: the official test host's server, which starts instances as the host's
/// extension does: with the version that host.json sets, and none beside one that runs.
/// </summary>
internal sealed class DurableApi(
    IHostApplicationLifetime lifetime,
    ILoggerFactory loggers,
    IOrchestrationService service,
    IOrchestrationServiceClient client,
    IOptions<TaskHubGrpcServerOptions> options
) : TaskHubGrpcServer(lifetime, loggers, service, client, options)
{
    public override Task<P.CreateInstanceResponse> StartInstance(
        P.CreateInstanceRequest request,
        ServerCallContext context
    )
    {
        request.Version = string.IsNullOrEmpty(request.Version) ? HostJson.DefaultVersion : request.Version;
        request.OrchestrationIdReusePolicy ??= new P.OrchestrationIdReusePolicy
        {
            ReplaceableStatus =
            {
                P.OrchestrationStatus.Completed,
                P.OrchestrationStatus.Failed,
                P.OrchestrationStatus.Terminated,
                P.OrchestrationStatus.Canceled,
            },
        };
        return base.StartInstance(request, context);
    }
}
