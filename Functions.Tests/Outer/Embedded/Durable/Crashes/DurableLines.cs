namespace Recruitment.Tests.Embedded.Durable.Crashes;

/// <summary>Lines in a file, each on the disk before its writing ends. A line is one write, which a kill does not cut.</summary>
internal sealed class DurableLines : IDisposable
{
    private readonly SemaphoreSlim _alone = new(1);
    private readonly FileStream _file;
    private readonly HashSet<string> _lines;

    public DurableLines(string path)
    {
        _lines = [.. Read(path)];
        _file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
    }

    public int Count => _lines.Count;

    public bool Contains(string line) => _lines.Contains(line);

    public static IReadOnlyList<string> Read(string path) =>
        File.Exists(path) ? [.. File.ReadAllText(path).Split('\n')[..^1]] : [];

    public async Task AddAsync(string line)
    {
        await _alone.WaitAsync();
        try
        {
            _file.Write(System.Text.Encoding.UTF8.GetBytes(line + "\n"));
            _file.Flush(flushToDisk: true);
            _lines.Add(line);
        }
        finally
        {
            _alone.Release();
        }
    }

    public void Dispose() => _file.Dispose();
}
