using System.Diagnostics;

namespace Recruitment.Tests.Driving;

/// <summary>
/// A script that answers each line with a line, in a process of its own. <c>npm ci</c> in Functions.Tests installs what
/// it needs.
/// </summary>
internal sealed class NodeScript : IDisposable
{
    private readonly Process _process;

    public NodeScript(params IEnumerable<string> command) =>
        _process =
            Process.Start(
                new ProcessStartInfo("node", command) { RedirectStandardInput = true, RedirectStandardOutput = true }
            ) ?? throw new InvalidOperationException("node did not start.");

    public string Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
        return _process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException(
                "The script has ended (npm ci in Functions.Tests installs what it needs)."
            );
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
