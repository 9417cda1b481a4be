using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruitment.Limits;

namespace Recruitment.Links;

/// <summary>What makes and answers the links in mails.</summary>
public static class LinkServices
{
    public static IServiceCollection AddLinks(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddDataProtection()
            .SetApplicationName("recruitment")
            // Twenty bytes shorter than the default, which matters in an address that people see.
            .UseCryptographicAlgorithms(
                new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM }
            );
        services.AddSingleton<BlobKeyRing>();
        services.AddSingleton<IXmlRepository>(provider => provider.GetRequiredService<BlobKeyRing>());
        services.AddHostedService<LinkKeyRewrapping>();
        // It warns that it encrypts no keys itself: where they are kept they are wrapped whole.
        services.AddLogging(logging => logging.AddFilter(typeof(XmlKeyManager).FullName, LogLevel.Error));
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IXmlRepository>((options, keys) => options.XmlRepository = keys);
        services.AddSingleton<LimitSettings>();
        services.AddSingleton<FormLimits>();
        services.AddSingleton<LinkProtector>();
        services.AddSingleton<LinkBuilder>();
        return services;
    }
}
