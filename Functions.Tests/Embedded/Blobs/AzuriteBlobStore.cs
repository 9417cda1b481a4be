using System.Diagnostics;
using System.Runtime.CompilerServices;
using Azure.Storage.Blobs;
using Recruitment.Tests.Embedded.Blobs.Contract;

namespace Recruitment.Tests.Embedded.Blobs;

/// <summary>
/// Azurite, Microsoft's storage emulator, in a process of its own: what it does shows that the contract is Azure's and
/// not our own. <c>npm ci</c> in Functions.Tests installs it.
/// </summary>
public sealed class AzuriteBlobStore : BlobStoreFixture
{
    private static readonly string Script = Path.Combine(
        SourceFolder(),
        "../../node_modules/azurite/dist/src/blob/main.js"
    );

    private readonly int _port = FreePort.Find();
    private readonly string _folder = Directory.CreateTempSubdirectory("azurite-").FullName;
    private Process? _process;

    public override BlobServiceClient Client => new(DevelopmentAccount.ConnectionString(_port));

    public override async Task InitializeAsync()
    {
        if (!File.Exists(Script))
        {
            throw new FileNotFoundException(
                "Azurite is not installed: run npm ci in Functions.Tests.",
                Script
            );
        }

        var start = new ProcessStartInfo("node")
        {
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
        };
        foreach (
            var argument in (string[])
                [Script, "--blobPort", $"{_port}", "--inMemoryPersistence", "--skipApiVersionCheck"]
        )
        {
            start.ArgumentList.Add(argument);
        }

        _process =
            Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("successfully listens", StringComparison.Ordinal))
            {
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException("Azurite did not start.");
    }

    public override async Task DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string SourceFolder([CallerFilePath] string path = "") =>
        Path.GetDirectoryName(path) ?? ".";
}
