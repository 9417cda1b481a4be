using System.Text;

namespace Recruitment.Storage.Encryption;

/// <summary>
/// Keys in a folder that no backup of the data holds: a file for each group, a line of fixed length for each key. A key is
/// destroyed where it lies, by overwriting its line, so that no older copy of the file is left on the disk.
/// </summary>
/// <param name="folder">Where; it is made when there is a first key.</param>
internal sealed class FolderKeyStore(Func<string> folder) : ISubjectKeyStore
{
    private const int IdLength = 40;
    private const int KeyLength = 96;
    private const int LineLength = IdLength + KeyLength + 1;
    private const string Extension = ".keys";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);

    public Task<byte[]?> FindAsync(Subject subject, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<byte[]?>(Open(subject.Group).Keys.GetValueOrDefault(subject.Id).Key);
        }
    }

    public Task<IReadOnlyDictionary<string, byte[]>> AllAsync(string group, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyDictionary<string, byte[]>>(
                Open(group).Keys.ToDictionary(one => one.Key, one => one.Value.Key)
            );
        }
    }

    public Task<byte[]> GetOrAddAsync(Subject subject, byte[] wrapped, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var group = Open(subject.Group);
            if (group.Keys.TryGetValue(subject.Id, out var found))
            {
                return Task.FromResult(found.Key);
            }

            var line = group.Free.TryDequeue(out var free) ? free : group.Lines++;
            Write(subject.Group, line, LineOf(subject.Id, wrapped));
            group.Keys[subject.Id] = (line, wrapped);
            return Task.FromResult(wrapped);
        }
    }

    public Task ReplaceAsync(Subject subject, byte[] wrapped, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (Open(subject.Group) is var group && group.Keys.TryGetValue(subject.Id, out var found))
            {
                Write(subject.Group, found.Line, LineOf(subject.Id, wrapped));
                group.Keys[subject.Id] = (found.Line, wrapped);
            }
        }

        return Task.CompletedTask;
    }

    public Task DestroyAsync(Subject subject, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (Open(subject.Group) is var group && group.Keys.Remove(subject.Id, out var found))
            {
                Write(subject.Group, found.Line, new string(' ', LineLength - 1) + '\n');
                group.Free.Enqueue(found.Line);
            }
        }

        return Task.CompletedTask;
    }

    public Task DestroyAllAsync(string group, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _groups.Remove(group);
            var file = FileOf(group);
            if (File.Exists(file))
            {
                Overwrite(file, 0, new byte[new FileInfo(file).Length]);
                File.Delete(file);
            }
        }

        return Task.CompletedTask;
    }

    public IAsyncEnumerable<string> GroupsAsync(CancellationToken cancellationToken) =>
        Directory.Exists(folder())
            ? Directory
                .EnumerateFiles(folder(), "*" + Extension)
                .Select(file => Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(file)))
                .ToList()
                .ToAsyncEnumerable()
            : AsyncEnumerable.Empty<string>();

    private Group Open(string name)
    {
        if (_groups.TryGetValue(name, out var known))
        {
            return known;
        }

        var group = new Group();
        if (FileOf(name) is var file && File.Exists(file))
        {
            var text = File.ReadAllText(file, Encoding.ASCII);
            // A last line that a crash cut off was never used.
            for (; (group.Lines + 1) * LineLength <= text.Length; group.Lines++)
            {
                var line = text.AsSpan(group.Lines * LineLength, LineLength);
                if (line[..IdLength].Trim() is { Length: > 0 } id && TryRead(line[IdLength..], out var key))
                {
                    group.Keys[id.ToString()] = (group.Lines, key);
                }
                else
                {
                    group.Free.Enqueue(group.Lines);
                }
            }
        }

        return _groups[name] = group;
    }

    private static bool TryRead(ReadOnlySpan<char> text, out byte[] key)
    {
        var bytes = new byte[KeyLength];
        var isWhole = Convert.TryFromBase64Chars(text.Trim(), bytes, out var length) && length > 0;
        key = bytes[..length];
        return isWhole;
    }

    private static string LineOf(string id, byte[] wrapped) =>
        id.Length <= IdLength && Convert.ToBase64String(wrapped) is { Length: <= KeyLength } key
            ? $"{id.PadRight(IdLength)}{key.PadRight(KeyLength)}\n"
            : throw new ArgumentException("An id or a key is too long.", nameof(id));

    private void Write(string group, int line, string text)
    {
        MakeFolder();
        Overwrite(FileOf(group), (long)line * LineLength, Encoding.ASCII.GetBytes(text));
    }

    /// <summary>It is on the disk when this returns: only then something may be sealed by it, or count as erased.</summary>
    private static void Overwrite(string file, long offset, byte[] bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(file, options);
        stream.Position = offset;
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder());
        }
        else
        {
            Directory.CreateDirectory(
                folder(),
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }
    }

    private string FileOf(string group) => Path.Combine(folder(), Uri.EscapeDataString(group) + Extension);

    private sealed class Group
    {
        public Dictionary<string, (int Line, byte[] Key)> Keys { get; } = new(StringComparer.Ordinal);

        /// <summary>Lines that hold no key any more.</summary>
        public Queue<int> Free { get; } = new();

        public int Lines { get; set; }
    }
}
