using Recruitment.Files.Scanning;

namespace Recruitment.Health;

/// <summary>Whether files that come in can be scanned.</summary>
public sealed class ScannerProbe(ClamdScanner scanner) : Probe
{
    protected override async Task<string> LookAsync(CancellationToken cancellationToken)
    {
        if (!scanner.IsOn)
        {
            return "Files are not scanned.";
        }

        await scanner.CheckAsync(cancellationToken);
        return "Files are scanned.";
    }

    protected override string Complain(Exception fault) => "The scanner does not answer; files wait for it.";
}
