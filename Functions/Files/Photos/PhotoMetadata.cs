namespace Recruitment.Files.Photos;

/// <summary>
/// Takes out of a photograph what a camera writes beside the picture: where and when it was taken, with what, by whom, and
/// a small picture of what was cropped. The picture itself stays as it was sent, byte by byte, and so does how it is turned.
/// </summary>
internal static class PhotoMetadata
{
    /// <returns>Null: it is not built as such a photograph is.</returns>
    public static BinaryData? Removed(CvKind kind, BinaryData content)
    {
        var kept = new MemoryStream(content.ToMemory().Length);
        var isWhole =
            kind == CvKind.Jpeg
                ? JpegSegments.CopyPicture(content.ToMemory().Span, kept)
                : PngChunks.CopyPicture(content.ToMemory().Span, kept);
        return isWhole ? BinaryData.FromBytes(kept.GetBuffer().AsMemory(0, (int)kept.Length)) : null;
    }
}
