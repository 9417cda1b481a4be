using System.Buffers.Binary;
using System.IO.Hashing;
using FsCheck;
using FsCheck.Fluent;
using Recruitment.Files;
using Recruitment.Files.Photos;

namespace Recruitment.Tests.Files.Photos;

public sealed class PhotoMetadataTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_jpeg_loses_where_and_by_whom_it_was_taken_and_keeps_how_it_is_turned(bool isLittle)
    {
        var sent = SamplePhoto.Jpeg(6, isLittle);
        Assert.All(SamplePhoto.Notes, note => Assert.True(SamplePhoto.Says(sent, note), note));

        var kept = Removed(CvKind.Jpeg, sent);

        Assert.All(SamplePhoto.Notes, note => Assert.False(SamplePhoto.Says(kept, note), note));
        var notes = kept.AsSpan().IndexOf("Exif\0\0"u8);
        Assert.Equal(6, ExifOrientation.Of(kept.AsSpan(notes + 6)));
        Assert.True(SamplePhoto.Says(kept, "ICC_PROFILE"));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(0, false)]
    [InlineData(9, false)]
    [InlineData(2, true)]
    [InlineData(8, true)]
    public void One_that_stands_upright_keeps_no_notes_at_all(int orientation, bool keepsNotes) =>
        Assert.Equal(keepsNotes, SamplePhoto.Says(Removed(CvKind.Jpeg, SamplePhoto.Jpeg(orientation)), "Exif"));

    [Fact]
    public void What_is_kept_stays_as_it_is_when_it_is_sent_again()
    {
        var kept = Removed(CvKind.Jpeg, SamplePhoto.Jpeg());
        Assert.Equal(kept, Removed(CvKind.Jpeg, kept));
    }

    [Fact]
    public void The_small_picture_of_a_jfif_header_is_left_out_as_well()
    {
        byte[] sent =
        [
            0xFF,
            0xD8,
            0xFF,
            0xE0,
            0,
            16 + 3,
            .. "JFIF\0"u8,
            1,
            2,
            0,
            0,
            1,
            0,
            1,
            1,
            1,
            7,
            7,
            7,
            0xFF,
            0xD9,
        ];
        byte[] expected = [.. sent[..4], 0, 16, .. sent[6..18], 0, 0, 0xFF, 0xD9];
        Assert.Equal(expected, Removed(CvKind.Jpeg, sent));
    }

    [Fact]
    public void A_png_loses_its_texts_and_notes_and_keeps_its_picture_and_how_it_is_turned()
    {
        byte[] sent =
        [
            0x89,
            .. "PNG\r\n\u001a\n"u8,
            .. Chunk("IHDR", new byte[13]),
            .. Chunk("tEXt", "Author\0Anna"u8),
            .. Chunk("tIME", new byte[7]),
            .. Chunk("eXIf", [.. ExifOrientation.Tiff(3), .. "GPS 51.9225"u8]),
            .. Chunk("gAMA", new byte[4]),
            .. Chunk("IDAT", [1, 2, 3]),
            .. Chunk("IEND", []),
            .. "behind it"u8,
        ];
        byte[] expected =
        [
            0x89,
            .. "PNG\r\n\u001a\n"u8,
            .. Chunk("IHDR", new byte[13]),
            .. Chunk("eXIf", ExifOrientation.Tiff(3)),
            .. Chunk("gAMA", new byte[4]),
            .. Chunk("IDAT", [1, 2, 3]),
            .. Chunk("IEND", []),
        ];
        Assert.Equal(expected, Removed(CvKind.Png, sent));
    }

    [Fact]
    public void One_that_breaks_off_is_none_wherever_it_does()
    {
        var sent = SamplePhoto.Jpeg();
        var end = sent.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]);
        Assert.All(
            Enumerable.Range(2, end - 2),
            length => Assert.Null(PhotoMetadata.Removed(CvKind.Jpeg, BinaryData.FromBytes(sent[..length])))
        );
    }

    [Fact]
    public void Whatever_follows_a_right_beginning_is_read_without_a_fault_of_our_own() =>
        Prop.ForAll<byte[]>(content =>
            {
                _ = PhotoMetadata.Removed(CvKind.Jpeg, BinaryData.FromBytes([0xFF, 0xD8, 0xFF, 0xE1, .. content]));
                _ = PhotoMetadata.Removed(CvKind.Png, BinaryData.FromBytes([.. "12345678"u8, 0, 0, .. content]));
                _ = ExifOrientation.Of([.. "II"u8, .. content]);
            })
            .QuickCheckThrowOnFailure();

    private static byte[] Removed(CvKind kind, byte[] content) =>
        PhotoMetadata.Removed(kind, BinaryData.FromBytes(content))!.ToArray();

    private static byte[] Chunk(string type, ReadOnlySpan<byte> payload)
    {
        byte[] named = [.. System.Text.Encoding.ASCII.GetBytes(type), .. payload];
        var frame = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(frame, payload.Length);
        var check = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc32.HashToUInt32(named));
        return [.. frame, .. named, .. check];
    }
}
