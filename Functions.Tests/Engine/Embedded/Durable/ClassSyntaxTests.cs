using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Worker;

namespace Recruitment.Tests.Embedded.Durable;

public sealed class ClassSyntaxTests
{
    [Theory, WarmAndRecovered]
    public async Task Classes_are_registered_through_the_worker_under_their_names(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            _ => { },
            configure: services =>
                services.AddDurableTaskWorker(worker =>
                    worker.AddTasks(tasks => tasks.AddOrchestrator<Greeting>().AddActivity<Greet>())
                )
        );

        var id = await host.RunAsync(nameof(Greeting), "Ada");

        Assert.Equal("Hello, Ada!", await host.OutputAsync<string>(id));
    }

    [Fact]
    public async Task Input_is_readable_from_the_context()
    {
        await using var host = await EngineHost.StartAsync(
            recover: false,
            tasks => tasks.AddOrchestratorFunc("Read", context => context.GetInput<string>()!.Length)
        );

        var id = await host.RunAsync("Read", "four");

        Assert.Equal(4, await host.OutputAsync<int>(id));
    }

    [Fact]
    public void Name_that_is_added_twice_is_refused_in_any_case()
    {
        var registry = new DurableTaskRegistry().AddActivityFunc("Twice", _ => { });

        Assert.Throws<ArgumentException>(() => registry.AddActivityFunc("TWICE", _ => { }));
    }

    [Fact]
    public void Named_clients_share_the_engine()
    {
        var services = new Microsoft.Extensions.DependencyInjection.ServiceCollection();
        var builder = services.AddDurableTaskClient("other");

        Assert.Equal("other", builder.Name);
        Assert.Contains(services, service => service.ServiceType == typeof(IDurableTaskClientProvider));
    }

    [Theory, WarmAndRecovered]
    public async Task Options_given_as_input_are_refused(bool recover)
    {
        await using var host = await EngineHost.StartAsync(
            recover,
            tasks =>
                tasks.AddOrchestratorFunc(
                    "Mistake",
                    context =>
                        context.CallActivityAsync(
                            "Any",
                            (object)new TaskOptions(new RetryPolicy(2, TimeSpan.FromSeconds(1)))
                        )
                )
        );

        var metadata = await host.ReadAsync(await host.RunAsync("Mistake"));

        Assert.Equal(typeof(ArgumentException).FullName, metadata.FailureDetails?.ErrorType);
    }

    internal sealed class Greeting : TaskOrchestrator<string, string>
    {
        public override Task<string> RunAsync(TaskOrchestrationContext context, string input) =>
            context.CallActivityAsync<string>("Greet!", input);
    }

    [DurableTask("Greet!")]
    internal sealed class Greet : TaskActivity<string, string>
    {
        public override Task<string> RunAsync(TaskActivityContext context, string input) =>
            Task.FromResult($"Hello, {input}!");
    }
}
