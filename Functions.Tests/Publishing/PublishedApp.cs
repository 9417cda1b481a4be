using System.Text.Json;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Publishing;

/// <summary>The app as it is published for Azure Functions; that it compiles on the official packages is the first test.</summary>
public sealed class PublishedApp : IAsyncLifetime
{
    /// <summary>The folder that is deployed.</summary>
    internal static string Folder { get; } =
        Repository.PathOf("artifacts", "azure", "publish", "Functions", "release");

    internal static string PathOf(params IEnumerable<string> parts) =>
        Path.Combine([Folder, .. parts]);

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
            "--configuration=Release",
            "-property:FunctionsHost=Azure",
            "-nodeReuse:false",
            "--verbosity=quiet",
            "--nologo"
        );
    }

    Task IAsyncLifetime.DisposeAsync() => Task.CompletedTask;
}
