using System.Text.Json.Nodes;
using Grpc.AspNetCore.Server.Model;
using Grpc.Core;

namespace Recruitment.Tests.Wire.Hosting;

/// <summary>The service that workers connect to. The first message on a stream says which worker it is.</summary>
internal sealed class FunctionRpc(WorkerArrivals arrivals)
{
    public async Task EventStreamAsync(
        IAsyncStreamReader<JsonObject> fromWorker,
        IServerStreamWriter<JsonObject> toWorker,
        ServerCallContext call
    )
    {
        await fromWorker.MoveNext(call.CancellationToken);
        var worker =
            (string?)fromWorker.Current["startStream"]?["workerId"]
            ?? throw new RpcException(new Status(StatusCode.InvalidArgument, "No worker id."));
        var channel = new WorkerChannel();
        arrivals.Announce(worker, channel);
        await channel.RunAsync(fromWorker, toWorker, call.CancellationToken);
    }

    /// <summary>Tells the server of the one method.</summary>
    internal sealed class Methods : IServiceMethodProvider<FunctionRpc>
    {
        public void OnServiceMethodDiscovery(ServiceMethodProviderContext<FunctionRpc> context) =>
            context.AddDuplexStreamingMethod(
                Contract.EventStream,
                [],
                (service, fromWorker, toWorker, call) => service.EventStreamAsync(fromWorker, toWorker, call)
            );
    }
}
