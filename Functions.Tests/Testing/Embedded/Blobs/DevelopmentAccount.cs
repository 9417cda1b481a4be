namespace Recruitment.Tests.Embedded.Blobs;

/// <summary>The storage emulator's account, whose key everybody knows; the embedded store takes the key in tests.</summary>
internal static class DevelopmentAccount
{
    public const string Name = "devstoreaccount1";
    public const string Key =
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    public static string ConnectionString(int port, string key = Key, string name = Name) =>
        $"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={key};BlobEndpoint=http://127.0.0.1:{port}/{name};";
}
