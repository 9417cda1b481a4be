using System.Diagnostics;
using System.Text;
using Recruitment.Tests.Publishing;

namespace Recruitment.Tests.Wire.Hosting;

/// <summary>A published app as the process that a Functions host starts, with the arguments and settings that it gives.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private const int MaxMessageLength = int.MaxValue;

    /// <summary>What the process needs of this machine; of nothing else may it know.</summary>
    private static readonly string[] Inherited = ["PATH", "HOME", "DOTNET_ROOT", "TMPDIR", "LANG", "TZ"];

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private WorkerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Exited = ExitAsync();
    }

    /// <summary>What it has written to its console.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Its exit code, when it has exited.</summary>
    public Task<int> Exited { get; }

    /// <param name="host">Where the host listens for its workers.</param>
    /// <param name="id">By which the worker names itself when it connects.</param>
    public static WorkerProcess Start(Uri host, string id, IReadOnlyDictionary<string, string> settings)
    {
        var request = Guid.NewGuid().ToString();
        var start = new ProcessStartInfo(
            "dotnet",
            [
                PublishedApp.PathOf("Recruitment.Functions.dll"),
                "--host",
                host.Host,
                "--port",
                $"{host.Port}",
                "--workerId",
                id,
                "--requestId",
                request,
                "--grpcMaxMessageLength",
                $"{MaxMessageLength}",
                "--functions-uri",
                host.AbsoluteUri,
                "--functions-worker-id",
                id,
                "--functions-request-id",
                request,
                "--functions-grpc-max-message-length",
                $"{MaxMessageLength}",
            ]
        )
        {
            WorkingDirectory = PublishedApp.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var environment = Inherited
            .Select(name => KeyValuePair.Create(name, Environment.GetEnvironmentVariable(name)))
            .Append(new("FUNCTIONS_APPLICATION_DIRECTORY", PublishedApp.Folder))
            .Append(new("FUNCTIONS_WORKER_DIRECTORY", PublishedApp.Folder))
            .Append(new("FUNCTIONS_WORKER_RUNTIME", "dotnet-isolated"))
            .Append(new("FUNCTIONS_EXTENSION_VERSION", "~4"))
            .Concat(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        start.Environment.Clear();
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new WorkerProcess(Process.Start(start)!); // Not null: it is not run by a shell.
    }

    /// <summary>Kills it as it is (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await Exited;
    }

    public async ValueTask DisposeAsync()
    {
        if (!Exited.IsCompleted)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    private void Note(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
