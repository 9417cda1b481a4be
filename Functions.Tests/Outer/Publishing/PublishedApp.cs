using System.Reflection;
using System.Text.Json;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Publishing;

/// <summary>The app as it is published for Azure Functions.</summary>
public sealed class PublishedApp : IAsyncLifetime
{
    /// <summary>The folder that is deployed.</summary>
    internal static string Folder { get; } = Repository.PathOf("Functions", "bin", Configuration, "net10.0", "publish");

    // The one that the tests were built in, so that what is published is what they run.
    private static string Configuration =>
        typeof(PublishedApp).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration; // the SDK writes it into every assembly

    internal static string PathOf(params IEnumerable<string> parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Every file, relative to the folder.</summary>
    internal static IEnumerable<string> Files =>
        Directory
            .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file));

    internal static JsonElement Json(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(PathOf(file)));
        return document.RootElement.Clone();
    }

    async Task IAsyncLifetime.InitializeAsync()
    {
        // What an earlier build left must not stand in for what this one forgot.
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        await Dotnet.RunAsync(
            "publish",
            "Functions",
            $"--configuration={Configuration}",
            "-nodeReuse:false",
            "--verbosity=quiet",
            "--nologo"
        );
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;
}
