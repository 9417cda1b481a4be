using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;
using Recruitment.Embedded;
using Recruitment.Embedded.Hosting;
using Recruitment.Play.App;

namespace Recruitment.Tests.Embedded.Http;

/// <summary>A running host with a few functions of a test, in a temporary data folder, on a free port.</summary>
internal sealed class HostedApp : IAsyncDisposable
{
    private readonly string _folder;
    private readonly bool _ownsFolder;

    private HostedApp(IHost host, string folder, bool ownsFolder)
    {
        Host = host;
        _folder = folder;
        _ownsFolder = ownsFolder;
        var state = EmbeddedHost.StateOf(host);
        Client = new HttpClient { BaseAddress = state.Address };
        FunctionKey = state.Keys.Function ?? "";
    }

    public IHost Host { get; }

    public HttpClient Client { get; }

    public string FunctionKey { get; }

    public static async Task<HostedApp> StartAsync(
        IReadOnlyList<Type> functions,
        Action<FunctionsApplicationBuilder>? configure = null,
        string? folder = null
    )
    {
        var ownFolder = folder ?? Directory.CreateTempSubdirectory("recruitment-").FullName;
        var builder = FunctionsApplication.CreateBuilder(["--DOTNET_ENVIRONMENT=Development"]);
        builder.UseEmbeddedHost();
        var options = EmbeddedHostOptions.Of(builder);
        options.FunctionTypes = functions;
        options.DataFolder = ownFolder;
        options.Urls = ["http://127.0.0.1:0"];
        builder.ConfigureFunctionsWebApplication();
        configure?.Invoke(builder);
        var host = builder.Build();
        try
        {
            await host.StartAsync();
        }
        catch
        {
            await ((IAsyncDisposable)host).DisposeAsync();
            throw;
        }

        return new HostedApp(host, ownFolder, folder is null);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Host.StopAsync();
        await ((IAsyncDisposable)Host).DisposeAsync();
        if (_ownsFolder)
        {
            DataFolders.Delete(_folder);
        }
    }
}
