using System.Diagnostics;
using System.Runtime.CompilerServices;
using Recruitment.Tests.Embedded.Blobs;

namespace Recruitment.Tests.OfficialEngine.AzureStorage;

/// <summary>Azurite with all that the official backend needs of an account: blobs, queues and tables.</summary>
public sealed class AzuriteAccount : IAsyncLifetime
{
    private static readonly string Script = Path.Combine(
        SourceFolder(),
        "../../node_modules/azurite/dist/src/azurite.js"
    );

    private readonly string _folder = Directory.CreateTempSubdirectory("azurite-").FullName;
    private Process? _process;

    /// <summary>Connects to the account.</summary>
    public string Connection { get; private set; } = "";

    public async Task InitializeAsync()
    {
        string[] arguments =
        [
            Script,
            "--blobPort",
            "0",
            "--queuePort",
            "0",
            "--tablePort",
            "0",
            "--inMemoryPersistence",
            "--skipApiVersionCheck",
        ];
        var start = new ProcessStartInfo("node", arguments)
        {
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
        };
        _process =
            Process.Start(start)
            ?? throw new InvalidOperationException("node did not start: run npm ci.");
        var parts = new List<string>
        {
            "DefaultEndpointsProtocol=http",
            $"AccountName={DevelopmentAccount.Name}",
            $"AccountKey={DevelopmentAccount.Key}",
        };
        foreach (var service in (string[])["Blob", "Queue", "Table"])
        {
            var address = await AddressOfAsync(service);
            parts.Add($"{service}Endpoint={address}/{DevelopmentAccount.Name}");
        }

        _ = _process.StandardOutput.ReadToEndAsync();
        Connection = string.Join(';', parts);
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The services start, and say so, in this order.</summary>
    private async Task<string> AddressOfAsync(string service)
    {
        while (await _process!.StandardOutput.ReadLineAsync() is { } line)
        {
            if (
                line.Contains(
                    $"{service} service is successfully listening",
                    StringComparison.Ordinal
                )
                || line.Contains(
                    $"{service} service successfully listens",
                    StringComparison.Ordinal
                )
            )
            {
                return line.Split(' ')[^1];
            }
        }

        throw new InvalidOperationException($"Azurite's {service} service did not start.");
    }

    private static string SourceFolder([CallerFilePath] string path = "") =>
        Path.GetDirectoryName(path) ?? "";
}
