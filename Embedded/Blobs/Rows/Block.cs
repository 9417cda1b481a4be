namespace Recruitment.Embedded.Blobs.Rows;

/// <summary>A block of a blob: its id in Base64, its length in bytes, and its content.</summary>
internal sealed record Block(string Id, long Length, long Content);
