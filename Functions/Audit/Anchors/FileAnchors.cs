using System.Runtime.CompilerServices;

namespace Recruitment.Audit.Anchors;

/// <summary>Anchors in a file beside the data folder, one a line, which is only appended to.</summary>
internal sealed class FileAnchors(string file) : IAnchorStore
{
    private const byte End = (byte)'\n';

    private readonly Lock _lock = new();

    public async IAsyncEnumerable<AuditAnchor?> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            yield break;
        }

        foreach (var line in Lines(await File.ReadAllBytesAsync(file, cancellationToken)))
        {
            yield return AuditAnchor.Read(line);
        }
    }

    /// <summary>There is one process for a file.</summary>
    public Task<bool> TryAddAsync(AuditAnchor anchor, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Append([.. anchor.ToBytes(), End]);
        }

        return Task.FromResult(true);
    }

    /// <summary>What a crash cut off has no end, and was no anchor yet.</summary>
    private static IEnumerable<ReadOnlyMemory<byte>> Lines(byte[] bytes)
    {
        var start = 0;
        for (int end; (end = Array.IndexOf(bytes, End, start)) >= 0; start = end + 1)
        {
            yield return bytes.AsMemory(start, end - start);
        }
    }

    private void Append(byte[] line)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(file, options);
        var last = stream.Length;
        for (; last > 0; last--)
        {
            stream.Position = last - 1;
            if (stream.ReadByte() == End)
            {
                break;
            }
        }

        if (last < stream.Length)
        {
            stream.SetLength(last);
        }

        stream.Position = last;
        stream.Write(line);
        stream.Flush(flushToDisk: true);
    }
}
