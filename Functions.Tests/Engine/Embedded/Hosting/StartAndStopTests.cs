using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.Embedded.Hosting;
using Recruitment.Embedded.Timers;
using Recruitment.Tests.Embedded.Http;

namespace Recruitment.Tests.Embedded.Hosting;

public sealed class StartAndStopTests
{
    [Fact]
    public async Task A_request_that_is_being_served_is_finished_before_the_host_stops()
    {
        var slow = new Slow();
        await using var app = await HostedApp.StartAsync(
            [typeof(SlowFunction)],
            builder => builder.Services.AddSingleton(slow)
        );
        var answer = app.Client.GetStringAsync("slow");
        await slow.Entered.Task;
        var idle = app.Host.Services.GetRequiredService<WorkGauge>().WhenIdleAsync();
        var stopped = app.Host.StopAsync();
        Assert.False(idle.IsCompleted);
        Assert.False(stopped.IsCompleted);
        slow.Released.SetResult();
        Assert.Equal("done", await answer);
        await stopped;
        await idle;
    }

    [Fact]
    public async Task Late_services_keep_their_order_and_are_none_of_the_generic_hosts()
    {
        var services = new ServiceCollection();
        services.AddHostedService<First>();
        LateServices.Add(services, late => late.AddHostedService<Second>());
        LateServices.Add(services, late => late.AddSingleton<IHostedService>(provider => new Third(provider)));
        await using var provider = services.BuildServiceProvider();
        Assert.IsType<First>(Assert.Single(provider.GetServices<IHostedService>()));
        Assert.Equal([typeof(Second), typeof(Third)], LateServices.Of(provider).Select(service => service.GetType()));
    }

    public sealed class Slow
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Released { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public sealed class SlowFunction(Slow slow)
    {
        [Function("Slow")]
        public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
        {
            slow.Entered.SetResult();
            await slow.Released.Task;
            return Results.Text("done");
        }
    }

    private abstract class Nothing : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class First : Nothing;

    private sealed class Second : Nothing;

    private sealed class Third(IServiceProvider provider) : Nothing
    {
        public IServiceProvider Provider => provider;
    }
}
