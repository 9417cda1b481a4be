using System.Reflection;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Embedded.Blobs.External;
using Recruitment.Embedded.Durable;
using Recruitment.Embedded.Store;

namespace Recruitment.Embedded.Hosting;

/// <summary>
/// What a program that hosts the app inside itself (tests, demo, benchmarks) can set on the builder before
/// <c>Build()</c>. What it leaves null comes from configuration.
/// </summary>
internal sealed class EmbeddedHostOptions(IConfiguration configuration)
{
    /// <summary>
    /// Where the functions are; null means the entry assembly, which makes the host the program itself: it announces
    /// its start on the console and explains a start that fails.
    /// </summary>
    public Assembly? FunctionsAssembly { get; set; }

    /// <summary>The types with the functions, where not all of the assembly's are meant.</summary>
    public IReadOnlyList<Type>? FunctionTypes { get; set; }

    /// <summary>Where the data is. It is a setting, so the app's own composition sees it too.</summary>
    public string DataFolder
    {
        get => Hosting.DataFolder.Of(configuration);
        set => configuration["Recruitment:DataFolder"] = value;
    }

    /// <exception cref="InvalidDataException">A setting of the store has no sense.</exception>
    public StoreOptions Store => StoreOptions.Read(configuration);

    /// <summary>Whether the app's blobs are in a storage account outside this process.</summary>
    public bool BlobsAreElsewhere => ExternalAccount.IsIn(configuration);

    /// <summary>Addresses to listen on, such as <c>http://127.0.0.1:0</c>; null means <c>http://localhost:7071</c>.</summary>
    public string[]? Urls { get; set; }

    /// <summary>The time that everything goes by; null means the clock that configuration describes.</summary>
    public TimeProvider? Clock { get; set; }

    /// <summary>
    /// Adds what runs orchestrations and activities as a hosted service, with its client; the embedded engine unless
    /// set.
    /// </summary>
    public Action<IServiceCollection> Engine { get; set; } = services => services.AddDurableEngine();

    public bool IsProgram => FunctionsAssembly is null && FunctionTypes is null;

    /// <summary>The options of <paramref name="builder"/>, to set before it builds.</summary>
    public static EmbeddedHostOptions Of(FunctionsApplicationBuilder builder) =>
        (EmbeddedHostOptions)builder.Properties[typeof(EmbeddedHostOptions)];

    public IEnumerable<Type> CandidateTypes() =>
        FunctionTypes ?? (FunctionsAssembly ?? Assembly.GetEntryAssembly()!).GetTypes().AsEnumerable();

    /// <summary>Whether a setting switches the function off: <c>AzureWebJobs__{name}__Disabled</c>, as on Azure.</summary>
    public bool IsDisabled(string function) =>
        (configuration[$"AzureWebJobs:{function}:Disabled"] ?? configuration[$"AzureWebJobs.{function}.Disabled"])
            is { } value
        && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase));

    public IReadOnlyList<string> ListenAddresses()
    {
        var configured = configuration["ASPNETCORE_URLS"] ?? configuration["urls"] ?? "http://localhost:7071";
        return Urls ?? configured.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
