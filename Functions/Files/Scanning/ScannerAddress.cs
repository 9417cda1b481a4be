using System.Net;
using Microsoft.Extensions.Configuration;

namespace Recruitment.Files.Scanning;

/// <summary>Where the scanner listens.</summary>
/// <param name="Place">Null: files are not scanned.</param>
public sealed record ScannerAddress(DnsEndPoint? Place)
{
    /// <summary>Of clamd, unless the setting names another.</summary>
    private const int DefaultPort = 3310;

    /// <exception cref="InvalidOperationException">The setting is no address.</exception>
    public static ScannerAddress Read(IConfiguration configuration)
    {
        if (configuration["Scan:Clamd"] is not { Length: > 0 } written)
        {
            return new ScannerAddress((DnsEndPoint?)null);
        }

        return
            Uri.TryCreate($"tcp://{written}", UriKind.Absolute, out var address)
            && address is { Host.Length: > 0, PathAndQuery: "" or "/", UserInfo: "" }
            ? new ScannerAddress(
                new DnsEndPoint(address.Host.Trim('[', ']'), address.Port > 0 ? address.Port : DefaultPort)
            )
            : throw new InvalidOperationException(
                $"Scan__Clamd is {written}; it is the address of clamd as host:port, such as 127.0.0.1:3310."
            );
    }
}
