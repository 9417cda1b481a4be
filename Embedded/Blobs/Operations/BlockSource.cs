namespace Recruitment.Embedded.Blobs.Operations;

/// <summary>Where a block list looks for a block; the latest is the uncommitted one if there is one.</summary>
internal enum BlockSource
{
    Latest,
    Committed,
    Uncommitted,
}
