using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Recruitment.Embedded.Invocation;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Publishing;

/// <summary>That the package for Azure Functions compiles, and has all that the Functions host looks for.</summary>
[Collection(nameof(Published))]
public sealed class PublishedAppTests
{
    private const string DurableOptions = "Microsoft.Azure.WebJobs.Extensions.DurableTask";

    [Fact]
    public void Every_function_is_published_with_the_trigger_that_it_has_on_the_embedded_host()
    {
        var embedded = new FunctionCatalog(typeof(RecruitmentServices).Assembly.GetTypes());
        Assert.Equal(
            embedded.All.Select(FunctionLine.Of).Order(StringComparer.Ordinal),
            Functions.Select(FunctionLine.Of).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Uploads_are_told_by_Event_Grid() =>
        Assert.Contains(
            Functions.Select(FunctionLine.Of),
            line => line.EndsWith("blobTrigger cvs/{name} EventGrid Storage")
        );

    [Fact]
    public async Task The_functions_host_finds_every_function_by_its_route_and_methods() =>
        Assert.Empty(await new HostRoutes(Functions).HiddenAsync());

    // The Functions host keeps these routes to itself.
    [Fact]
    public void No_function_answers_on_a_route_of_the_functions_host() =>
        Assert.DoesNotContain(
            Functions.SelectMany(function => function.GetProperty("bindings").EnumerateArray()),
            binding =>
                binding.TryGetProperty("route", out var route)
                && route.GetString()!.Split('/')[0].ToLowerInvariant() is "admin" or "runtime"
        );

    [Fact]
    public void The_worker_that_the_host_starts_is_there()
    {
        var description = PublishedApp.Json("worker.config.json").GetProperty("description");
        Assert.Equal("dotnet-isolated", description.GetProperty("language").GetString());
        Assert.Contains(description.GetProperty("defaultWorkerPath").GetString(), PublishedApp.Files);
    }

    [Fact]
    public void The_extensions_that_the_host_loads_are_there_with_their_entry()
    {
        var extensions = PublishedApp
            .Json("extensions.json")
            .GetProperty("extensions")
            .EnumerateArray()
            .ToDictionary(extension => extension.GetProperty("name").GetString()!);
        Assert.Contains("DurableTask", extensions.Keys);
        Assert.Contains("AzureStorageBlobs", extensions.Keys);
        foreach (var extension in extensions.Values)
        {
            using var assembly = new AssemblyFile(PublishedApp.PathOf(extension.GetProperty("hintPath").GetString()!));
            Assert.True(assembly.Has(extension.GetProperty("typeName").GetString()!.Split(',')[0]));
        }
    }

    [Theory]
    [InlineData("durableTask", "DurableTask", $"{DurableOptions}.DurableTaskOptions")]
    [InlineData("durableTask.storageProvider", "DurableTask", $"{DurableOptions}.AzureStorageOptions")]
    [InlineData("durableTask.tracing", "DurableTask", $"{DurableOptions}.TraceOptions")]
    [InlineData("blobs", "Storage.Blobs", "Microsoft.Azure.WebJobs.Host.BlobsOptions")]
    public void The_published_extension_knows_every_setting_that_host_json_gives_it(
        string section,
        string extension,
        string options
    )
    {
        var settings = section
            .Split('.')
            .Aggregate(
                PublishedApp.Json("host.json").GetProperty("extensions"),
                (json, member) => json.GetProperty(member)
            );
        using var assembly = new AssemblyFile(
            PublishedApp.PathOf(".azurefunctions", $"Microsoft.Azure.WebJobs.Extensions.{extension}.dll")
        );
        Assert.Empty(
            settings
                .EnumerateObject()
                .Select(setting => setting.Name)
                .Except(assembly.PropertiesOf(options), StringComparer.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void Host_json_is_published_as_it_is() =>
        Assert.Equal(
            File.ReadAllText(Repository.PathOf("host.json")),
            File.ReadAllText(PublishedApp.PathOf("host.json"))
        );

    [Fact]
    public void The_samples_and_the_english_texts_are_published()
    {
        var samples = Directory
            .EnumerateFiles(Repository.PathOf("samples"), "*.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file));
        Assert.Empty(samples.Except(PublishedApp.Files));
        Assert.Contains(Path.Combine("en", "Recruitment.Functions.resources.dll"), PublishedApp.Files);
    }

    [Fact]
    public void The_published_assemblies_are_byte_for_byte_those_that_the_tests_run()
    {
        var tested = AppDomain
            .CurrentDomain.GetAssemblies()
            .Where(assembly => !assembly.IsDynamic && assembly.Location.Length > 0)
            .Select(assembly => assembly.Location)
            .Where(file => File.Exists(PublishedApp.PathOf(Path.GetFileName(file))))
            .ToList();
        Assert.Contains(typeof(RecruitmentServices).Assembly.Location, tested);
        Assert.Contains(typeof(FunctionCatalog).Assembly.Location, tested);
        Assert.Contains(typeof(FunctionContext).Assembly.Location, tested);
        Assert.All(
            tested,
            file =>
                Assert.True(
                    File.ReadAllBytes(file)
                        .AsSpan()
                        .SequenceEqual(File.ReadAllBytes(PublishedApp.PathOf(Path.GetFileName(file)))),
                    $"{Path.GetFileName(file)} is published with other content."
                )
        );
    }

    private static IEnumerable<JsonElement> Functions => PublishedApp.Json("functions.metadata").EnumerateArray();
}
