namespace Recruitment.Play.App;

/// <summary>The well-known account of storage emulators, which the app's storage port answers to.</summary>
internal static class EmulatorAccount
{
    public static string ConnectionTo(int port) =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"BlobEndpoint=http://127.0.0.1:{port}/devstoreaccount1;";
}
