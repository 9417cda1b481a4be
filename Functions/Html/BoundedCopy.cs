using System.Buffers;

namespace Recruitment.Html;

/// <summary>Copies what strangers send: as much as may be kept, and reads the rest as far as it is waited for.</summary>
internal static class BoundedCopy
{
    private const int ChunkBytes = 64 * 1024;

    /// <returns>
    /// Bytes that were read, <paramref name="mostRead"/> or a little more at most; more than <paramref name="mostKept"/>:
    /// the copy is not complete.
    /// </returns>
    public static async Task<long> ReadAsync(
        Stream from,
        Stream to,
        long mostKept,
        long mostRead,
        CancellationToken cancellationToken
    )
    {
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            var length = 0L;
            int read;
            while (length <= mostRead && (read = await from.ReadAsync(chunk, cancellationToken)) > 0)
            {
                length += read;
                if (length <= mostKept)
                {
                    await to.WriteAsync(chunk.AsMemory(0, read), cancellationToken);
                }
            }

            return length;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk, clearArray: true);
        }
    }
}
