using System.Diagnostics;

namespace Recruitment.Tests.Embedded.Durable.Crashes;

/// <summary>A running <see cref="CrashHost"/>.</summary>
internal sealed class CrashProcess : IDisposable
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private CrashProcess(Process process) => (_process, _errors) = (process, process.StandardError.ReadToEndAsync());

    /// <summary>What the process writes, line by line; null at its end.</summary>
    public StreamReader Output => _process.StandardOutput;

    public StreamWriter Input => _process.StandardInput;

    public static CrashProcess Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CrashProcess).Assembly.Location, .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0"; // it starts faster
        return new CrashProcess(Process.Start(start)!);
    }

    /// <summary>Whether it ended by itself, in order; false when it crashed.</summary>
    public async Task<bool> EndAsync()
    {
        using var patience = new CancellationTokenSource(LongestRun);
        await _process.StandardOutput.ReadToEndAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode switch
        {
            0 => true,
            134 => false, // SIGABRT, with which the runtime ends a process that cannot go on
            var other => throw new InvalidOperationException($"The process ended with {other}: {await _errors}"),
        };
    }

    /// <summary>SIGKILL; returns when there is no such process any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
