using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Recruitment.Audit;
using Recruitment.Records;
using Recruitment.Storage.Encryption;

namespace Recruitment.Tests.Storage;

/// <summary>Keys that everything in a test may be wrapped by.</summary>
public static class TestKeys
{
    public static string Wrapping { get; } = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);

    public static string NextWrapping { get; } =
        Convert.ToBase64String([.. Enumerable.Range(101, 32).Select(i => (byte)i)]);

    public static IConfiguration Configuration { get; } = Of(Wrapping);

    public static WrappingKeys Keys { get; } = WrappingKeys.Read(Configuration);

    /// <summary>Seals by keys that are kept in the account.</summary>
    internal static ContentCipher CipherOn(BlobServiceClient account) =>
        ContentCipher.Of(new ContainerKeyStore(account), Keys);

    internal static SubjectKeys SubjectKeysOn(BlobServiceClient account, string? wrapping = null) =>
        new(new ContainerKeyStore(account), wrapping is null ? Keys : WrappingKeys.Read(Of(wrapping)));

    public static AuditKeys AuditKeysOn(BlobServiceClient account, string? wrapping = null) =>
        new(SubjectKeysOn(account, wrapping));

    public static RecordStore RecordsOn(BlobServiceClient account) => new(account, CipherOn(account));

    /// <summary>Seals by keys that are kept in a folder.</summary>
    internal static ContentCipher CipherIn(string folder) => ContentCipher.Of(new FolderKeyStore(() => folder), Keys);

    public static IConfiguration Of(string wrapping) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Keys:Wrapping", wrapping)]).Build();
}
