using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Recruitment.Files.Text;

/// <summary>
/// Unpacks the streams of one document as far as a document needs: a few kilobytes can be made to unpack to gigabytes.
/// </summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const long MostBytes = 64 * 1024 * 1024;

    /// <summary>Of a stream in a way of packing that nobody uses for texts any more.</summary>
    private const int MostBytesOfOthers = 256 * 1024;

    private readonly IFilterProvider _all = DefaultFilterProvider.Instance;
    private long _left = MostBytes;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(_all.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Bounded(_all.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(_all.GetAllFilters());

    private List<IFilter> Bounded(IReadOnlyList<IFilter> filters) =>
        [.. filters.Select(filter => filter is BoundedFilter ? filter : new BoundedFilter(filter, this))];

    /// <exception cref="InvalidDataException">It would be too much.</exception>
    private void Allow(IFilter filter, ReadOnlyMemory<byte> packed)
    {
        if (filter is FlateFilter)
        {
            _left -= LengthOf(packed, _left);
        }
        else if (filter is LzwFilter or RunLengthFilter && packed.Length > MostBytesOfOthers)
        {
            _left = -1;
        }

        if (_left < 0)
        {
            throw new InvalidDataException("The document unpacks to more than a document needs.");
        }
    }

    /// <summary>Bytes that it unpacks to; a little more than <paramref name="most"/> when it is more.</summary>
    private static long LengthOf(ReadOnlyMemory<byte> packed, long most)
    {
        const int HeaderBytes = 2; // of zlib (RFC 1950), which the reader passes over as well
        if (packed.Length <= HeaderBytes)
        {
            return 0;
        }

        using var unpacked = new DeflateStream(
            BinaryData.FromBytes(packed[HeaderBytes..]).ToStream(),
            CompressionMode.Decompress
        );
        var length = 0L;
        try
        {
            var chunk = new byte[16 * 1024];
            int read;
            while (length <= most && (read = unpacked.Read(chunk)) > 0)
            {
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            // As far as it goes: the reader stops there too.
        }

        return length;
    }

    private sealed class BoundedFilter(IFilter filter, BoundedFilters bounds) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input,
            DictionaryToken streamDictionary,
            IFilterProvider filterProvider,
            int filterIndex
        )
        {
            bounds.Allow(filter, input);
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
