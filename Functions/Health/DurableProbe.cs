using Microsoft.DurableTask.Client;

namespace Recruitment.Health;

/// <summary>Whether orchestrations can be asked for. Only functions are given a client, so they hand it over.</summary>
public sealed class DurableProbe : Probe
{
    /// <summary>The client of the function that wants to know.</summary>
    public DurableTaskClient? Client { get; set; }

    protected override async Task<string> LookAsync(CancellationToken cancellationToken)
    {
        var client = Client ?? throw new InvalidOperationException("No function has asked yet.");
        await client.GetInstanceAsync("health", cancellationToken);
        return "Orchestrations can be asked for.";
    }

    protected override string Complain(Exception fault) => "Orchestrations cannot be asked for.";
}
