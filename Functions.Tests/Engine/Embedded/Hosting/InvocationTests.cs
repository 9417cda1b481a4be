using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.Embedded.Invocation;
using Recruitment.Tests.Embedded.Http;

namespace Recruitment.Tests.Embedded.Hosting;

public sealed class InvocationTests
{
    [Fact]
    public async Task Middleware_runs_around_the_function_in_the_order_of_registration()
    {
        var trail = new Trail();
        await using var app = await HostedApp.StartAsync(
            [typeof(Traced)],
            builder =>
            {
                builder.Services.AddSingleton(trail);
                builder.UseMiddleware<Outer>();
                builder.UseMiddleware(
                    async (context, next) =>
                    {
                        trail.Steps.Add("inner in");
                        await next();
                        trail.Steps.Add("inner out");
                    }
                );
            }
        );
        await app.Client.GetStringAsync("traced");
        Assert.Equal(["outer in Traced", "inner in", "function", "disposed", "inner out", "outer out"], trail.Steps);
    }

    [Theory]
    [InlineData(typeof(Untriggered), "has 0 triggers")]
    [InlineData(typeof(Doubled), "The function name 'same' is used by")]
    [InlineData(typeof(Unbound), "The parameter 'stream' of function 'Unbound'")]
    public async Task A_function_that_cannot_work_keeps_the_host_from_starting(Type functions, string reason)
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => HostedApp.StartAsync([functions]));
        Assert.Contains(reason, fault.Message);
    }

    [Theory]
    [InlineData(nameof(Returns.Nothing), null)]
    [InlineData(nameof(Returns.Value), 1)]
    [InlineData(nameof(Returns.PlainTask), null)]
    [InlineData(nameof(Returns.TaskOf), 2)]
    [InlineData(nameof(Returns.PlainValueTask), null)]
    [InlineData(nameof(Returns.ValueTaskOf), 3)]
    public async Task What_a_method_returns_is_awaited_and_taken_out(string name, object? expected)
    {
        var method = typeof(Returns).GetMethod(name)!;
        Assert.Equal(expected, await ReturnValue.ReaderFor(method)(method.Invoke(null, null)));
        Assert.Equal(expected?.GetType() ?? typeof(object), ReturnValue.TypeOf(method));
    }

    public sealed class Trail
    {
        public List<string> Steps { get; } = [];
    }

    public sealed class Outer(Trail trail) : IFunctionsWorkerMiddleware
    {
        public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
        {
            trail.Steps.Add($"outer in {context.FunctionDefinition.Name}");
            await next(context);
            trail.Steps.Add("outer out");
        }
    }

    public sealed class Traced(Trail trail) : IDisposable
    {
        [Function(nameof(Traced))]
        public void Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => trail.Steps.Add("function");

        public void Dispose() => trail.Steps.Add("disposed");
    }

    public static class Untriggered
    {
        [Function(nameof(Untriggered))]
        public static void Run() { }
    }

    public static class Doubled
    {
        [Function("Same")]
        public static void One([HttpTrigger] HttpRequest request) => _ = request;

        [Function("same")]
        public static void Two([HttpTrigger] HttpRequest request) => _ = request;
    }

    public static class Unbound
    {
        [Function(nameof(Unbound))]
        public static void Run([HttpTrigger] HttpRequest request, Stream stream) => _ = request;
    }

    public static class Returns
    {
        public static void Nothing() { }

        public static int Value() => 1;

        public static async Task PlainTask() => await Task.Yield();

        public static async Task<int> TaskOf()
        {
            await Task.Yield();
            return 2;
        }

        public static async ValueTask PlainValueTask() => await Task.Yield();

        public static async ValueTask<int> ValueTaskOf()
        {
            await Task.Yield();
            return 3;
        }
    }
}
