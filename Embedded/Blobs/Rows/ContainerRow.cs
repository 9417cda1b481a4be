namespace Recruitment.Embedded.Blobs.Rows;

internal sealed record ContainerRow(string Name, long Version, DateTimeOffset Modified, string Metadata);
