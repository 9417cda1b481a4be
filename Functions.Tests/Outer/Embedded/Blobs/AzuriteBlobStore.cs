using System.Diagnostics;
using Azure.Storage.Blobs;
using Recruitment.Tests.Architecture;
using Recruitment.Tests.Embedded.Blobs.Contract;

namespace Recruitment.Tests.Embedded.Blobs;

/// <summary>
/// Azurite, Microsoft's storage emulator, in a process of its own: what it does shows that the contract is Azure's and
/// not our own. Its queues and tables are for the official engine. <c>npm ci</c> in Functions.Tests installs it.
/// </summary>
public sealed class AzuriteBlobStore : NetworkBlobStore
{
    private static readonly string Script = Repository.PathOf(
        "Functions.Tests/node_modules/azurite/dist/src/azurite.js"
    );

    private static readonly string[] Services = ["blob", "queue", "table"];

    private const int Accounts = 40;

    private readonly string _folder = Directory.CreateTempSubdirectory("azurite-").FullName;
    private Process? _process;
    private readonly List<int> _ports = [];
    private int _accounts;

    public override string Connection => ConnectionTo(DevelopmentAccount.Name);

    public override BlobServiceClient NewAccount() => new(NewConnection());

    /// <summary>Connects to an account with nothing in it.</summary>
    public string NewConnection() => ConnectionTo(AccountNames.ElementAt(Interlocked.Increment(ref _accounts)));

    private static IEnumerable<string> AccountNames =>
        Enumerable.Range(0, Accounts).Select(number => $"account{number:D2}").Prepend(DevelopmentAccount.Name);

    public override async Task InitializeAsync()
    {
        if (!File.Exists(Script))
        {
            throw new FileNotFoundException("Azurite is not installed: run npm ci in Functions.Tests.", Script);
        }

        var start = new ProcessStartInfo("node")
        {
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
            Environment =
            {
                ["AZURITE_ACCOUNTS"] = string.Join(
                    ';',
                    AccountNames.Select(name => $"{name}:{DevelopmentAccount.Key}")
                ),
            },
        };
        foreach (
            var argument in (string[])
                [
                    Script,
                    .. Services.SelectMany(service => new[] { $"--{service}Port", "0" }),
                    "--inMemoryPersistence",
                    "--skipApiVersionCheck",
                ]
        )
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.Contains("successfully listening", StringComparison.Ordinal))
            {
                continue;
            }

            // The services start in their order.
            _ports.Add(new Uri(line.Split(' ')[^1]).Port);
            if (_ports.Count == Services.Length)
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

    private string ConnectionTo(string account) =>
        DevelopmentAccount.ConnectionString(_ports[0], name: account)
        + $"QueueEndpoint=http://127.0.0.1:{_ports[1]}/{account};TableEndpoint=http://127.0.0.1:{_ports[2]}/{account};";
}
