using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Audit.Anchors;
using Recruitment.Storage.Encryption;

namespace Recruitment.Audit;

/// <summary>What keeps, seals, anchors and verifies the audit chains.</summary>
public static class AuditServices
{
    private const string FileName = "audit-anchors.jsonl";

    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddSingleton(provider => new AuditKeys(provider.GetRequiredService<SubjectKeys>()));
        services.AddSingleton<AuditHeads>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<AuditVerifier>();
        services.AddSingleton<AuditAnchoring>();
        services.AddSingleton<AuditWatch>();
        services.AddSingleton(Anchors);
        return services.AddHostedService<AuditSealing>();
    }

    /// <summary>On one machine a file, beside the keys unless a setting names another; elsewhere a container.</summary>
    private static IAnchorStore Anchors(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        return (configuration["Audit:AnchorFile"], configuration["Keys:Folder"]) switch
        {
            ({ Length: > 0 } file, _) => new FileAnchors(file),
            (_, { Length: > 0 } folder) => new FileAnchors(Path.Combine(folder, FileName)),
            _ => new ContainerAnchors(services.GetRequiredService<BlobServiceClient>()),
        };
    }
}
