using Recruitment.Embedded.Blobs.Protocol;

namespace Recruitment.Embedded.Blobs.Rows;

/// <summary>
/// A blob without its content. <c>Content</c> is the content's id; 0 when the blob is empty or made of blocks.
/// <c>Copy</c> is null unless the blob was copied.
/// </summary>
internal sealed record BlobRow(
    string Container,
    string Name,
    long Version,
    DateTimeOffset Created,
    DateTimeOffset Modified,
    long Length,
    long Content,
    ContentHeaders Headers,
    byte[]? Md5,
    string Metadata,
    CopyState? Copy
);
