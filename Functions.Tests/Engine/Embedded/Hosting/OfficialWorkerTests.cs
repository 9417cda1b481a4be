using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Recruitment.Embedded;
using Recruitment.Embedded.Hosting;
using Recruitment.Embedded.Invocation;
using Recruitment.Play.App;

namespace Recruitment.Tests.Embedded.Hosting;

/// <summary>Where the embedded host takes the official worker's place, and what it leans on to do so.</summary>
public sealed class OfficialWorkerTests : IDisposable
{
    private const string Worker = "WorkerHostedService";

    private readonly string _folder = Directory.CreateTempSubdirectory("recruitment-").FullName;

    public void Dispose() => DataFolders.Delete(_folder);

    [Fact]
    public async Task Under_a_functions_host_the_official_worker_stays()
    {
        var host = Build("--Functions:Worker:HostEndpoint=http://127.0.0.1:1");
        await using var disposed = (IAsyncDisposable)host;
        Assert.Equal("Host", host.GetType().Name);
        Assert.Contains(host.Services.GetServices<IHostedService>(), service => service.GetType().Name == Worker);
    }

    [Fact]
    public async Task Without_one_the_embedded_host_stands_in_its_place()
    {
        var host = Build();
        await using var disposed = (IAsyncDisposable)host;
        Assert.IsType<EmbeddedHost>(host);
        Assert.DoesNotContain(host.Services.GetServices<IHostedService>(), service => service.GetType().Name == Worker);
    }

    [Fact]
    public void On_azure_without_a_functions_host_nothing_starts()
    {
        var builder = FunctionsApplication.CreateBuilder(["--WEBSITE_INSTANCE_ID=1"]);
        var fault = Assert.Throws<InvalidOperationException>(() => builder.UseEmbeddedHost());
        Assert.Contains("no Functions host started the app", fault.Message);
    }

    // When this fails, a newer official worker asks an invocation for something that the embedded host has no answer to:
    // InvocationBindings needs it.
    [Fact]
    public void The_official_pipeline_asks_for_what_an_invocation_answers()
    {
        Assert.Equal(
            ["InputData", "InvocationResult", "OutputBindingData", "OutputBindingsInfo", "TriggerMetadata"],
            OfficialWorker
                .BindingsFeature.GetProperties()
                .Select(property => property.Name)
                .Order(StringComparer.Ordinal)
        );
        Assert.IsAssignableFrom(
            OfficialWorker.BindingsFeature.GetProperty("OutputBindingsInfo")!.PropertyType,
            OfficialWorker.NoOutputBindings
        );
    }

    private IHost Build(params string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args).UseEmbeddedHost();
        builder.ConfigureFunctionsWebApplication();
        if (args.Length == 0)
        {
            EmbeddedHostOptions.Of(builder).FunctionTypes = [];
            EmbeddedHostOptions.Of(builder).DataFolder = _folder;
        }

        return builder.Build();
    }
}
