using Recruitment.Embedded.Blobs.Protocol;
using Recruitment.Embedded.Blobs.Rows;

namespace Recruitment.Embedded.Blobs.Operations;

/// <summary>The blob that takes the place of another or of none, with its blocks; or the fault that prevents it.</summary>
internal sealed record Replacement(BlobRow? Row, IReadOnlyList<Block> Blocks, BlobFault? Fault)
{
    public Replacement(BlobRow row)
        : this(row, [], null) { }

    public Replacement(BlobFault fault)
        : this(null, [], fault) { }
}
