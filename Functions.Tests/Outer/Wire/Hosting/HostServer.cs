using System.Net;
using DurableTask.Core;
using Grpc.AspNetCore.Server.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruitment.Tests.OfficialEngine.Hub;

namespace Recruitment.Tests.Wire.Hosting;

/// <summary>The host's web server: its first address is for workers and their durable clients, its second for everybody.</summary>
internal static class HostServer
{
    public static WebApplication Build(HubWorker engine, HubClient client)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(server =>
        {
            server.Listen(IPAddress.Loopback, 0, port => port.Protocols = HttpProtocols.Http2);
            server.Listen(IPAddress.Loopback, 0, port => port.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = null);
        builder.Services.AddHttpForwarder();
        builder.Services.AddSingleton<WorkerArrivals>();
        builder.Services.AddSingleton<FunctionRpc>();
        builder.Services.AddSingleton<IServiceMethodProvider<FunctionRpc>, FunctionRpc.Methods>();
        builder.Services.AddSingleton<IOrchestrationService>(engine);
        builder.Services.AddSingleton<IOrchestrationServiceClient>(client);
        builder.Services.AddSingleton<DurableApi>();
        builder.Services.Configure<TaskHubGrpcServerOptions>(server =>
            server.Mode = TaskHubGrpcServerMode.ApiServerOnly
        );
        return builder.Build();
    }
}
