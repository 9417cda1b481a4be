namespace Recruitment.Embedded.Blobs;

internal static class BlobSchema
{
    public const string Ddl = "";
}
