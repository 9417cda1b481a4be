using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Recruitment.Health;

/// <summary>Whether the keys can be loaded without which no link in a mail opens.</summary>
public sealed class KeysProbe(IKeyManager keys) : Probe
{
    protected override Task<string> LookAsync(CancellationToken cancellationToken)
    {
        var found = keys.GetAllKeys();
        foreach (var key in found)
        {
            _ = key.Descriptor;
        }

        return Task.FromResult($"{found.Count} keys of links can be read.");
    }

    protected override string Complain(Exception fault) => "The keys of links cannot be read.";
}
