using System.Globalization;

namespace Recruitment.Embedded.Blobs.Protocol;

/// <summary>
/// A version is a random positive number, so that it never comes back: not after a restart, and not while a
/// virtual clock stands still. On the wire it is an ETag.
/// </summary>
internal static class ETags
{
    public static long NewVersion() => Random.Shared.NextInt64(0x800_0000_0000_0000, 0xFFF_FFFF_FFFF_FFFF);

    /// <summary>As in listings, without quotes.</summary>
    public static string Bare(long version) => string.Create(CultureInfo.InvariantCulture, $"0x{version:X}");

    /// <summary>As in headers, within quotes.</summary>
    public static string Quoted(long version) => string.Create(CultureInfo.InvariantCulture, $"\"0x{version:X}\"");
}
