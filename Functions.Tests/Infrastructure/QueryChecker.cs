using System.Diagnostics;
using System.Text.Json;
using Recruitment.Tests.Architecture;

namespace Recruitment.Tests.Infrastructure;

/// <summary>Microsoft's own analysis of Kusto queries, in a process. <c>npm ci</c> in Functions.Tests installs it.</summary>
internal sealed class QueryChecker : IDisposable
{
    private readonly Process _process =
        Process.Start(
            new ProcessStartInfo(
                "node",
                [Repository.PathOf("Functions.Tests", "Infrastructure", "query-checker.cjs")]
            )
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        ) ?? throw new InvalidOperationException("node did not start.");

    /// <summary>What is wrong with a query; empty when it is valid.</summary>
    public string Faults(string query)
    {
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(query));
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException(
                "The checker has ended (npm ci in Functions.Tests installs what it needs)."
            );
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
