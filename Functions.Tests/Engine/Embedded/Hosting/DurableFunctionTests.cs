using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Tests.Embedded.Http;

namespace Recruitment.Tests.Embedded.Hosting;

public sealed class DurableFunctionTests
{
    [Fact]
    public async Task An_orchestration_that_a_request_starts_calls_activities_with_their_services()
    {
        var called = new ConcurrentQueue<string>();
        await using var app = await HostedApp.StartAsync(
            [typeof(Orders)],
            builder => builder.Services.AddScoped<Scoped>().AddSingleton(called)
        );
        var instanceId = await app.Client.GetStringAsync("orders/start?number=7");
        var client = app.Host.Services.GetRequiredService<DurableTaskClient>();
        var ended = await client.WaitForInstanceCompletionAsync(instanceId, getInputsAndOutputs: true);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, ended.RuntimeStatus);
        Assert.Equal("7 packed, 7 packed", ended.ReadOutputAs<string>());
        Assert.Equal(
            [$"pack 7 for {instanceId}", "scope disposed", $"pack 7 for {instanceId}", "scope disposed"],
            called
        );
    }

    public sealed record Order(int Number);

    public sealed class Scoped(ConcurrentQueue<string> called) : IDisposable
    {
        public ConcurrentQueue<string> Called => called;

        public void Dispose() => called.Enqueue("scope disposed");
    }

    public sealed class Orders(Scoped scoped)
    {
        [Function("StartOrder")]
        public static async Task<IResult> Start(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "orders/start")] HttpRequest request,
            [DurableClient] DurableTaskClient client,
            CancellationToken cancellationToken
        )
        {
            var order = new Order(
                int.Parse(request.Query["number"]!, System.Globalization.CultureInfo.InvariantCulture)
            );
            return Results.Text(await client.ScheduleNewOrchestrationInstanceAsync("Order", order, cancellationToken));
        }

        [Function("Order")]
        public static async Task<string> Run([OrchestrationTrigger] TaskOrchestrationContext context, Order order)
        {
            var first = await context.CallActivityAsync<string>("Pack", context.GetInput<Order>());
            var second = await context.CallActivityAsync<string>("Pack", order);
            return $"{first}, {second}";
        }

        [Function("Pack")]
        public async Task<string> Pack([ActivityTrigger] Order order, string instanceId, FunctionContext context)
        {
            await Task.Yield();
            scoped.Called.Enqueue($"pack {order.Number} for {instanceId}");
            return context.FunctionDefinition.Name == "Pack" ? $"{order.Number} packed" : "the wrong function";
        }
    }
}
