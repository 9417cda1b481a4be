using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Files.Scanning;

namespace Recruitment.Files;

/// <summary>What keeps and judges files.</summary>
internal static class FileServices
{
    /// <exception cref="InvalidOperationException">A setting cannot be right.</exception>
    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(ScannerAddress.Read(configuration))
            .AddSingleton<ClamdScanner>()
            .AddSingleton<FileChecks>()
            .AddSingleton<FileStore>()
            .AddSingleton<KeptFiles>();
}
